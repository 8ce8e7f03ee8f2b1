@alone
Feature: When the provider fails
  Core asks the provider before anything is created or shared. Where the provider fails, the user is told, and nothing is
  left half made.

  @CTL-013 @must @needs-faults
  Scenario Outline: Nothing is created when the provider <fails>
    Given the provider <fails> when it is asked to create
    When the user creates 2 resources in one request
    Then the request is turned down
    And none of the resources was created
    But once the provider works again, the same request is accepted

    Examples:
      | fails                 |
      | answers with an error |
      | hangs up              |

  @CTL-014 @must @needs-faults
  Scenario: Nothing is created when the provider fails at one of several
    Given the provider fails at the last of 3 resources
    When the user creates 3 resources in one request
    Then the request is turned down
    And none of the resources was created
    But once the provider works again, the same request is accepted

  @CTL-015 @must @needs-faults
  Scenario Outline: Nobody is given anything when the provider <fails>
    Given the user has created a resource
    And Bob cannot retrieve any of the resources before
    And the provider <fails> when it is asked to change permissions
    When the user gives READ on the resource to Bob, whatever the answer
    Then the request is turned down
    And nobody is shown to hold anything on the resource
    And Bob cannot retrieve the resource
    But once the provider works again, the user can give READ to Bob

    Examples:
      | fails                 |
      | answers with an error |
      | hangs up              |

  @CTL-016 @must @needs-faults
  Scenario Outline: Nothing is let go of when the provider <fails>
    Given the user has created a resource
    And the provider <fails> when it is asked to let go of something
    When the user deletes the resource
    Then the request is turned down
    And the resource is still there
    But once the provider works again, the user can delete the resource

    Examples:
      | fails                 |
      | answers with an error |
      | hangs up              |
