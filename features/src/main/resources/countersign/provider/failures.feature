@provider @waits
Feature: What is left of a failure
  A provider that can't create all resources of a request cleans up at once what it had created already.

  @PRV-005 @should
  Scenario Outline: Nothing runs after a request in which the <position> of two resources failed
    Given a resource that needs what the provider does not support
    And Core has asked the provider to create two resources, with that one in the <position> place
    When the user has another one created, which ends
    Then Core has heard nothing of the resource whose request failed
    But Core can have the others created without it

    Examples:
      | position |
      | first    |
      | last     |
