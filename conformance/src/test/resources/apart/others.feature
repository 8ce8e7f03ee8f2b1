Feature: Others

  Scenario: Beside 1
    Given somebody beside one who is set apart

  Scenario: Beside 2
    Given somebody beside one who is set apart
