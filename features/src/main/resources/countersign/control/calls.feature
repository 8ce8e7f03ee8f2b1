@waits
Feature: What Core asks a provider
  Core hands whole resources to the provider, and asks again and again whether it still knows those that are active.

  @CTL-017 @must @needs-calls
  Scenario: A provider gets whole resources
    Given the user has created 2 resources
    Then the provider was asked to create them, each with its id, its owner and its specification

  @CTL-018 @must @needs-calls
  Scenario: Active resources are verified
    Given the user has created a resource
    When it is time to verify what is active
    Then the provider was asked to verify it, and was handed the whole of it

  @CTL-019 @must @needs-calls
  Scenario: A change of permissions is told with the whole resource
    Given the user has created a resource
    When the user gives READ on the resource to Bob
    Then the provider was told of it with the whole resource
