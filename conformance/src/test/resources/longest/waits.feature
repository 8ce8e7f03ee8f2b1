Feature: Scenarios that wait
  @must
  Scenario: Reads
    Given nothing

  @waits
  Scenario: Waits
    Given nothing

  @must
  Scenario: Writes
    Given nothing

  @waits @waits:PT2M @waits:PT11M
  Scenario: Waits for minutes
    Given nothing

  @waits @waits:PT5M
  Scenario: Waits for less
    Given nothing
