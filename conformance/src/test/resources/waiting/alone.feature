Feature: Alone

  @alone
  Scenario: Alone
    Given a scenario that nobody meets
