@jobs @waits
Feature: The life of a job
  A job waits in the queue, runs and ends. Its provider tells of each step by an update.

  @JOB-001 @must
  Scenario: A job waits in the queue until it runs
    Given the user has started a job
    When the job is seen to run
    Then its updates tell that it waited in the queue and then ran

  @JOB-005 @must @waits:PT2M
  Scenario: The updates of a job stand in the order of their time and end with its state
    Given the user has started a job that takes a minute
    When the job is seen to end
    Then its updates stand in the order of their time
    And the last state that they tell is its state

  @JOB-004 @must
  Scenario: A job that its user terminates ends without a fault
    Given the user has started a job
    And the job is running
    When the user terminates the job
    Then the job ends without a fault
    And after it was told to be on its way out it did not run again

  @JOB-002 @must @waits:PT8M
  Scenario: Nothing more happens to a job that was terminated
    Given the user has started a job
    And the job is running
    And the user has terminated the job
    And the job has ended
    When 8 minutes pass
    Then nothing has happened to the job meanwhile

  @JOB-002 @must @waits:PT11M
  Scenario Outline: A job whose time is up can't be <operated>
    Given the user has started a job that takes a minute
    And the job is running
    And the user extends the job by 9 minutes
    And the job has ended
    When the user <operates> the job
    Then nothing has happened to the job meanwhile

    Examples:
      | operated   | operates              |
      | terminated | tries to terminate    |
      | extended   | tries to extend       |
