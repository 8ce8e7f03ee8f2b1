@jobs
Feature: Starting jobs
  A job runs an application on a product, if its provider supports that.

  @JOB-008 @must
  Scenario: The same job is not started twice
    Given the user has started a job
    When the user starts the same job again
    Then the request is refused
    And the user can start it with duplicates allowed

  @JOB-008 @must
  Scenario: The same job is not started twice in one request
    When the user starts the same job twice in one request
    Then the request is refused
    And none of the resources was created
    But the user can start them with duplicates allowed

  @JOB-009 @must
  Scenario Outline: The application is shown on request when <reading>
    Given the user has started a job
    When the user reads the job by <reading>, asking for its application
    Then the application is spelled out
    And it is not when the user reads the job by <reading> without asking

    Examples:
      | reading    |
      | retrieving |
      | browsing   |
      | searching  |

  @JOB-014 @must
  Scenario: Jobs are filtered by their application
    Given the user has started a job
    When the user browses, filtering for the application of the job
    Then the resource is among the results
    When the user browses, filtering for another application
    Then the resource is not among the results

  @RES-016 @must
  Scenario: A job of another application than a filter names is not found
    Given the user has started a job
    When the user retrieves the job, filtering for another application
    Then the request is refused as not found
    And the user can retrieve the job, filtering for its application
