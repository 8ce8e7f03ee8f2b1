Feature: Categories of calls
  Calls fall into a few categories, and the category of a call decides how it is bound to HTTP.
  @API-009 @must
  Scenario: A resource that never was is not found
    Given the user has created a resource
    When the user retrieves a resource that never was
    Then the request is refused as not found
    But the user can retrieve the resource

  @API-009 @must @example-only
  Scenario: A resource that is gone is not found
    Given the user has created a resource
    And the user can retrieve the resource
    And the user has deleted the resource
    When the user retrieves the resource
    Then the request is refused as not found

  @API-011 @must
  Scenario: Retrieve takes everything from its query
    Given the user has created a resource
    When the user retrieves the resource with all additional data
    Then the answer shows the resource as it was specified
    And the answer shows the product and what is supported on it

  @API-011 @must
  Scenario: Browse takes everything from its query
    Given the user has created 3 resources
    When the user browses for the second of them only, with all additional data and 10 items per page
    Then the page shows the second of the resources and nothing else
    And the page says that it is for 10 items
    And the page shows the product and what is supported on it

  @API-013 @must
  Scenario: Search takes its criteria from its body
    Given the user has created 3 resources
    When the user searches for what is special about the third of them
    Then the third of the resources is found

  @API-013 @must
  Scenario Outline: A search heeds <flag>
    Given the user has created a resource
    When the user searches for the resource with a <flag> that lets it pass
    Then the resource is among the results
    When the user searches for the resource with a <flag> that takes it out
    Then the resource is not among the results

    Examples:
      | flag                  |
      | filterState           |
      | filterCreatedBy       |
      | filterCreatedAfter    |
      | filterCreatedBefore   |
      | filterProvider        |
      | filterProductId       |
      | filterProductCategory |
      | filterIds             |
      | hideProvider          |
      | hideProductId         |
      | hideProductCategory   |

  @API-019 @must
  Scenario: A named operation is reached by its name
    Given Alice has created a resource
    When Alice gives READ on the resource to Bob
    Then the request is accepted
    And Bob can retrieve the resource
