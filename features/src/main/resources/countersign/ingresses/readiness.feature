@ingresses @waits
Feature: The readiness of public links
  A provider prepares a public link before it can be used.

  @LNK-002 @should
  Scenario: A public link becomes ready
    Given the user has created a resource
    Then the public link becomes ready
