@provider @waits
Feature: The published examples of providers
  Core asks, and the provider answers: here is what the documents show of it.

  @PRV-001 @must @example:creation-of-resources
  Scenario: Creation of Resources
    When Core asks the provider to create a resource
    Then the provider agrees
    And it answers with an id of its own or with none

  @PRV-001 @must @example:looking-up-resources-by-provider-generated-id
  Scenario: Looking up resources by provider generated ID
    Given the user has created a resource
    And the provider has given it an id of its own
    When the provider looks for that id at Core
    Then it finds the resource

  @PRV-002 @should @example:dealing-with-failures
  Scenario: Dealing with failures
    Given a resource that needs what the provider does not support
    When Core asks the provider to create it
    Then the provider answers with an error
    And Core hears nothing of the resource while another one comes to its end
    But Core can have one created that needs nothing special

  @PRV-005 @should @example:dealing-with-partial-failures
  Scenario: Dealing with partial failures
    Given a resource that needs what the provider does not support
    When Core asks the provider to create two resources, with that one in the last place
    Then the provider answers with an error
    And Core hears nothing of the resource while another one comes to its end
    But Core can have the others created without it

  @example-only @API-034 @must @replay @alone @needs-worlds
  Scenario Outline: <example>, word for word
    Given the world of the example <example>
    When the requests of the example are sent as published
    Then every answer is the published one, save for known errata

    Examples:
      | example                                        |
      | creation-of-resources                          |
      | looking-up-resources-by-provider-generated-id  |
      | dealing-with-failures                          |
      | dealing-with-partial-failures                  |
