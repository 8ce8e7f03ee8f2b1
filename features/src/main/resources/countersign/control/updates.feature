Feature: What a provider tells Core
  Only the provider of a resource can tell of it, and all of one request counts, or nothing.

  @CTL-005 @must @needs-provider
  Scenario: What the provider tells is shown to users
    Given the user has created a resource
    When the provider tells of the resource
    Then the request is accepted
    And the user is shown what the provider has told

  @CTL-006 @must @needs-provider
  Scenario: Core dates what the provider tells
    Given the user has created a resource
    When the provider tells of the resource, and dates it to the year 1970
    Then the request is accepted
    And what it has told is dated to when Core received it

  @CTL-007 @must @needs-provider
  Scenario Outline: Nothing that is told in one request counts when one resource never was: <position>
    Given the user has created 2 resources
    When the provider tells of them and of one that never was, in the <position> place
    Then the request is refused
    And the user is shown nothing of it
    But once the provider tells of the others without it, the user is shown that

    Examples:
      | position |
      | first    |
      | last     |

  @CTL-008 @must @needs-second-provider
  Scenario: Nobody but its provider can tell of a resource
    Given the user has created a resource
    When another provider tells of the resource
    Then the request is refused
    And the user is shown nothing of it
    But once the provider tells of it itself, the user is shown that

  @CTL-009 @must @needs-provider
  Scenario: No access token is given for a refresh token that Core has not issued
    When somebody logs in with a refresh token that Core has not issued
    Then the request is refused
    But the provider can log in with its own
