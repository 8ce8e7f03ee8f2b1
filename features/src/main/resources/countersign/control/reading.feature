Feature: What a provider sees of its resources
  A provider reads the resources of its own products at Core, whoever they belong to, and no others.

  @CTL-001 @must @needs-provider
  Scenario: A provider retrieves a resource of one of its products
    Given the user has created a resource
    When the provider retrieves the resource
    Then the answer shows the resource as it was specified
    And it belongs to the user and to no project

  @CTL-001 @must @needs-provider
  Scenario: What never was a provider can't retrieve
    Given the user has created a resource
    And the user can retrieve the resource
    When the provider retrieves a resource that never was
    Then the request is refused as not found
    But the provider can retrieve the resource

  @CTL-002 @must @needs-provider
  Scenario: A provider browses the resources of its products, whoever has created them
    Given the user has created a resource
    And Alice has created a resource too
    When the provider browses for both of them
    Then it is shown both of them

  @CTL-002 @must @needs-provider
  Scenario: A provider reads page by page
    Given the user has created 12 resources
    When the provider walks through pages of 10 for all of them
    Then it is shown each of them once

  @CTL-003 @must @needs-second-provider
  Scenario: A provider sees nothing of what belongs to another
    Given the user has created a resource
    When another provider retrieves the resource
    Then the request is refused
    And another provider that browses for it is not shown it
    But the provider can retrieve the resource

  @CTL-004 @must @needs-provider
  Scenario: Users can't make the calls of providers
    Given the user has created a resource
    When the user makes every kind of call that providers make about the resource
    Then every one of them is refused
    But the provider can retrieve the resource

  @API-101 @must @needs-provider
  Scenario Outline: Somebody with <token> can't make the calls of providers
    Given the user has created a resource
    When somebody with <token> makes every kind of call that providers make about the resource
    Then every one of them is refused
    But the provider can retrieve the resource

    Examples:
      | token                    |
      | no token                 |
      | a token that is nonsense |
