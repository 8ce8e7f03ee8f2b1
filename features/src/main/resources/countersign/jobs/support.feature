@jobs @waits @needs-products
Feature: What a provider supports of jobs
  For each product the provider declares what it supports. What it does not declare is not there.

  @JOB-015 @must
  Scenario Outline: A product whose provider <declares> runs no job
    Given a product whose provider <declares>
    When the user starts a job on that product
    Then the request is refused
    And none of the resources was created
    But the user can start a job on the usual product

    Examples:
      | declares                                |
      | says nothing about containers           |
      | says that containers are not enabled    |
      | declares but does not enable containers |

  @JOB-015 @must
  Scenario: A job is not extended where the provider says nothing about that
    Given a product whose provider says nothing about extending
    And the user has started a job on that product
    And the job is running
    When the user tries to extend the job
    Then the request is refused
    And its deadline has not moved
    But the user has started a job that can be extended
    But the job is running
    But the user can extend the job
