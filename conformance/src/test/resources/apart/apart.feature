Feature: Apart

  @alone
  Scenario: Apart 1
    Given somebody who is set apart, with somebody beside them

  @alone
  Scenario: Apart 2
    Given somebody who is set apart, with somebody beside them
