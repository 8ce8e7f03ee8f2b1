Feature: Resources that a provider brings along
  A provider registers what it has already, and Core takes it into its catalogue.

  @CTL-012 @must @needs-provider
  Scenario: What a provider registers is in the catalogue
    When the provider registers a resource that it has
    Then the request is accepted
    And the provider can retrieve what it has registered

  @CTL-012 @must @needs-provider
  Scenario Outline: All that is registered in one request counts, or nothing: the last is <wrong>
    When the provider registers two resources, the last of which is <wrong>
    Then both are in the catalogue, or neither
    But the provider can register the first alone

    Examples:
      | wrong                          |
      | of a product that never was    |
      | without a product              |
