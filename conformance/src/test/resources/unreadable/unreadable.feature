Feature: Unreadable

  Scenario: Cut off
    Given something that holds
    Wherefore this
