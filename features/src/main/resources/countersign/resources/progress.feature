@waits
Feature: Progress
  The provider tells by updates how a resource is getting on. Updates change the status, which users can read.

  @RES-004 @must @needs-clock @waits:PT2M
  Scenario: Updates change the status
    Given the user has created a resource that soon ends
    When the user watches the resource until it has ended
    And the user retrieves the resource with all additional data
    Then its status is what its latest update says

  @RES-004 @must @needs-clock @waits:PT2M
  Scenario: The status follows the latest update at every moment
    Given the user has created a resource that soon ends
    When the user watches the resource until it has ended
    Then its status was at every moment what its latest update said

  @RES-014 @must @needs-clock @waits:PT2M
  Scenario: Progress goes from the first state to the last
    Given the user has created a resource that soon ends
    When the user watches the resource until it has ended
    Then its states came in their documented order, up to the last
    And no update was ever lost

  @RES-014 @must @needs-clock @waits:PT2M @example-only
  Scenario: A count goes from start to target
    Given the user has created a resource that soon ends
    When the user watches the resource until it has ended
    Then every value lay between start and target, and none before the one before
    And the last value is the target

  @RES-037 @must @needs-clock
  Scenario: An update bears the instant at which it was received
    Given the user has created a resource that soon ends
    When time passes until the next update is due
    Then the new updates bear that instant
