@provider @waits
Feature: Changes that a provider hears of
  Core asks the provider before it changes anything. Some of that a provider can't refuse.

  @PRV-006 @must
  Scenario: The provider agrees when a permission is given
    Given the user has created a resource
    When the user gives READ on the resource to Bob, whatever the answer
    Then the provider has agreed to the change of permissions

  @PRV-006 @must
  Scenario: The provider agrees when a permission is taken back
    Given the user has created a resource
    And Core has told the provider of a permission for Bob
    When Core tells the provider that it was taken back
    Then the provider agrees

  @PRV-007 @must
  Scenario: The provider lets go of what its user no longer wants
    Given the user has created a resource
    And Core has heard of the resource
    When the user deletes the resource
    And the user has another one created, which ends meanwhile
    Then the provider has agreed to that
    And since then it tells at most that the resource has ended

  @PRV-007 @must @needs-clock @waits:PT10M
  Scenario: What the provider has let go of stays forgotten
    Given the user has created a resource
    And Core has heard of the resource
    When the user deletes the resource
    Then the provider has agreed to that
    And for the next 10 minutes it tells at most that the resource has ended

  @PRV-008 @must
  Scenario: A provider may be initialized again and again
    When Core initializes the provider for the user three times
    Then the provider agrees every time
