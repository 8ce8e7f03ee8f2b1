@waits
Feature: The lifetime of a resource
  A resource goes from one state to the next, up to its last. Its status and its updates follow, its specification does not.

  @RES-015 @must
  Scenario: A specification never changes
    Given the user has created a resource that soon ends
    And the user has given READ on the resource to Bob
    When the resource has ended
    Then the user can retrieve the resource as it was specified
    And Bob can retrieve the resource as it was specified

  @RES-031 @must
  Scenario: A resource was created when the request was received
    When the user creates two resources, one a while after the other
    Then each of them was created when its request was received

  @RES-005 @should @alone @needs-calls
  Scenario: Reading does not trouble the provider
    Given the user has created a resource
    And the provider is listened to
    When the user retrieves, browses and searches for the resource
    Then the provider has heard nothing

  @RES-039 @must
  Scenario: Reading changes nothing
    Given the user has created a resource that soon ends
    And the user has given READ on the resource to Bob
    And the resource has ended
    When the user and Bob read it in every way
    Then the resource is as it was before

  @API-010 @should
  Scenario: Retrieving what does not change gives the same answer again
    Given the user has created a resource that soon ends
    And the resource has ended
    When the user retrieves the resource twice with all additional data
    Then both answers are the same

  @RES-016 @must
  Scenario Outline: A resource that is <state> passes that filter only
    Given the user has created a resource that soon ends
    When the resource is <state>
    Then the user finds the resource when browsing for what is <state>, and for nothing else

    Examples:
      | state      |
      | under way  |
      | at its end |

  @RES-043 @must
  Scenario: What was deleted is shown to nobody any more
    Given the user has created a resource
    And the user has given READ on the resource to Bob
    And Bob can retrieve the resource
    When the user deletes the resource
    Then the request is accepted
    And the resource is gone
    And the user does not find the resource when browsing
    And the user does not find the resource when searching
    And Bob cannot retrieve the resource
    And Bob does not find the resource when browsing
    And Bob does not find the resource when searching

  @RES-036 @should
  Scenario Outline: The history of updates is shown on request when <reading>
    Given the user has created a resource
    And the resource is under way
    When the user reads the resource by <reading>, asking for its updates
    Then its updates tell how it came to be under way

    Examples:
      | reading    |
      | retrieving |
      | browsing   |
      | searching  |

  @RES-036 @should
  Scenario: The status alone tells the current state
    Given the user has created a resource that soon ends
    And the resource has ended
    When the user reads the resource by retrieving, asking for nothing
    Then its status says that it has ended
