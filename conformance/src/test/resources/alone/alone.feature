Feature: Alone

  @alone
  Scenario: Alone 1
    Given somebody alone

  @alone
  Scenario: Alone 2
    Given somebody alone
