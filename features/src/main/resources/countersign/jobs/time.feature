@jobs @waits
Feature: The time of a job
  A job may be given an amount of time. It counts from when the job begins to run, and can be extended while it does.

  @JOB-003 @must @waits:PT2M
  Scenario: A job ends when its time is up
    Given the user has started a job that takes a minute
    When the job is seen to end
    Then its time is said to be up

  @JOB-003 @must
  Scenario: A job that ends before its time is up has not expired
    Given the user has started a job
    And the job is running
    And the user has terminated the job
    When the job is seen to end
    Then its time is not said to be up

  @JOB-006 @must
  Scenario: A job tells when it began to run
    Given the user has started a job
    Then the job tells of no start as long as it waits
    When the job is seen to run
    Then it tells that it began when it was said to run

  @JOB-007 @must
  Scenario: A job tells when its time is up
    Given the user has started a job that takes a minute
    When the job is seen to run
    Then its deadline is a minute after it began to run

  @JOB-007 @must
  Scenario: A job with all the time in the world tells of no deadline
    Given the user has started a job without a limit of time
    When the job is seen to run
    Then it has no deadline

  @JOB-010 @must
  Scenario: Extending a job adds to its deadline
    Given the user has started a job
    And the job is running
    When the user extends the job by 90 minutes
    Then its deadline has moved by 90 minutes
    And once the user extends it by 30 minutes more, its deadline has moved by 120 minutes

  @JOB-010 @must @needs-clock @waits:PT5M
  Scenario: A job that was extended goes on after its first deadline
    Given the user has started a job that takes a minute
    And the job is running
    And the user extends the job by 7 minutes
    When 5 minutes pass
    Then the job is still running
    And the job ends when its time is up

  @JOB-010 @RES-006 @must
  Scenario: READ does not let its holder extend
    Given Alice has started a job
    And the job is running
    And Alice has given READ on the resource to Bob
    When Bob tries to extend the job
    Then the request is refused
    And its deadline has not moved
    But once Alice has given EDIT on the resource to Bob, he can extend it

  @JOB-011 @must
  Scenario Outline: Nothing is said to be done when one of several jobs can't be extended: <position>
    Given the user has started 2 jobs
    And the jobs are running
    When the user extends the jobs, with one that never was in the <position> place
    Then the request is refused
    But the user can extend the jobs without it

    Examples:
      | position |
      | first    |
      | last     |
