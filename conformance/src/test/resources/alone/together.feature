Feature: Together

  Scenario: Together 1
    Given somebody among others

  Scenario: Together 2
    Given somebody among others

  Scenario: Together 3
    Given somebody among others

  Scenario: Together 4
    Given somebody among others

  Scenario: Together 5
    Given somebody among others

  Scenario: Together 6
    Given somebody among others
