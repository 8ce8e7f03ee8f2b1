@jobs @waits @needs-products
Feature: Suspending a job
  A virtual machine can be stopped for a while, where its provider supports that.

  @JOB-012 @must
  Scenario: A suspended job can be brought back
    Given the user has started a virtual machine
    And the job is running
    When the user suspends the job
    Then the job is suspended
    When the user brings the job back
    Then the job is seen to run again

  @JOB-012 @must
  Scenario: A suspended job can be terminated
    Given the user has started a virtual machine
    And the job is running
    And the user suspends the job
    And the job is suspended
    When the user terminates the job
    Then the job ends without a fault

  @JOB-015 @must
  Scenario: A virtual machine is not suspended where the provider says nothing about that
    Given a product whose provider says nothing about suspending
    And the user has started a virtual machine on that product
    And the job is running
    When the user tries to suspend the job
    Then the request is refused
    And the job is still running
    But the user has started a virtual machine
    But the job is running
    But the user suspends the job
    But the job is suspended
