@jobs @waits @needs-shares
Feature: Losing access to resources
  A job may use files that somebody shares with its user. Whoever shares them can take them back at any time. UCloud notices,
  and ends the jobs that still use them.

  Background:
    Given the user has access to a shared folder

  @JOB-013 @must @waits:PT5M @example:losing-access-to-resources
  Scenario: Losing access to resources
    Given the user has started a job that uses the shared folder
    And the job is running
    When the user's access to the folder is taken back
    Then the job ends without a fault

  @JOB-013 @must @waits:PT10M
  Scenario: A job goes on while its user has access
    Given the user has started a job that uses the shared folder
    And the job is running
    When 10 minutes pass
    Then the job is still running
    And once the user's access to the folder is taken back, the job ends without a fault

  @JOB-013 @must @waits:PT10M
  Scenario: A job that uses nothing of the folder goes on
    Given the user has started a job
    And the job is running
    When the user's access to the folder is taken back
    And 10 minutes pass
    Then the job is still running

  @JOB-013 @must @waits:PT10M
  Scenario: The jobs of others who use the folder go on
    Given Alice has access to the shared folder too
    And Alice has started a job that uses the shared folder
    And the job is running
    When the user's access to the folder is taken back
    And 10 minutes pass
    Then the job is still running
    And once Alice's access to the folder is taken back, the job ends without a fault
