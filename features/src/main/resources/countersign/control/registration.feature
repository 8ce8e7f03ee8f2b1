Feature: Resources that a provider brings along
  A provider registers what it has already, and Core takes it into its catalogue.

  @CTL-012 @must @needs-provider
  Scenario: What a provider registers is in the catalogue
    When the provider registers a resource with an id of its own
    Then the request is accepted
    And the provider can retrieve what it has registered
    And the provider finds it by its own id

  @CTL-012 @must @needs-provider
  Scenario Outline: Nothing is registered when one of several is <wrong>
    When the provider registers two resources, the last of which is <wrong>
    Then the request is refused
    And the provider finds neither by its own id
    But the provider can register the first alone

    Examples:
      | wrong                          |
      | of a product that never was    |
      | without a product              |
