@provider @waits
Feature: What a provider supports
  A provider declares for each of its products what it supports there, and carries out what it declares.

  @PRV-013 @must
  Scenario: The provider declares what it supports on its products
    When Core asks the provider what it supports
    Then it declares something for products of its own alone
    And it declares the usual product

  @jobs @PRV-014 @must
  Scenario: A job can be extended where that is declared
    Given the user has started a job on a product where jobs can be extended
    And the job is running
    When Core asks the provider to extend the job by 90 minutes
    Then the provider agrees

  @jobs @PRV-016 @must
  Scenario: A job can't be extended where that is not declared
    Given the user has started a job on a product where jobs can't be extended
    And the job is running
    When Core asks the provider to extend the job by 90 minutes
    Then the provider refuses it as a bad request
    When the user has started a job on a product where jobs can be extended
    And the job is running
    And Core asks the provider to extend the job by 90 minutes
    Then the provider agrees

  @jobs @PRV-014 @must
  Scenario: A virtual machine can be suspended where that is declared
    Given the user has started a virtual machine on a product where such can be suspended
    And the job is running
    When Core asks the provider to suspend the job
    Then the provider agrees
    And once Core asks it to bring the job back, it agrees to that too

  @jobs @PRV-014 @must
  Scenario: Every job can be terminated
    Given the user has started a job
    And the job is running
    When Core asks the provider to terminate the job
    Then the provider agrees

  @jobs @PRV-015 @must @waits:PT2M
  Scenario: A job whose time is up has expired, and no other
    Given the user has started a job that takes a minute
    When the job is seen to end
    Then its time is said to be up

  @jobs @PRV-015 @must
  Scenario: A job that was terminated has not expired
    Given the user has started a job
    And the job is running
    And the user has terminated the job
    When the job is seen to end
    Then its time is not said to be up
