Feature: Waiting

  @waits
  Scenario Outline: <number> waits
    Given a scenario that goes on once all eight wait

    Examples:
      | number |
      | One    |
      | Two    |
      | Three  |
      | Four   |
      | Five   |
      | Six    |
      | Seven  |
      | Eight  |
