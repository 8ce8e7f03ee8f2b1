Feature: Filters
  Flags that begin with filter keep what matches, those that begin with hide keep what does not. A resource that a flag
  takes out is not found when it is retrieved.
  @RES-016 @must
  Scenario Outline: Browsing heeds <flag>
    Given the user has created a resource
    When the user browses with a <flag> that lets the resource pass
    Then the resource is among the results
    When the user browses with a <flag> that takes the resource out
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
      | filterProviderIds     |
      | filterIds             |
      | hideProvider          |
      | hideProductId         |
      | hideProductCategory   |

  @RES-016 @must
  Scenario Outline: Retrieving heeds <flag>
    Given the user has created a resource
    When the user retrieves the resource with a <flag> that takes it out
    Then the request is refused as not found
    And the user can retrieve the resource with a <flag> that lets it pass

    Examples:
      | flag                  |
      | filterState           |
      | filterCreatedBy       |
      | filterCreatedAfter    |
      | filterCreatedBefore   |
      | filterProvider        |
      | filterProductId       |
      | filterProductCategory |
      | filterProviderIds     |
      | filterIds             |
      | hideProvider          |
      | hideProductId         |
      | hideProductCategory   |

  @RES-038 @must
  Scenario: Several ids are asked for at once
    Given the user has created 4 resources
    When the user browses for the second and the last of them
    Then the page shows the second and the last of the resources and nothing else

  @RES-038 @must
  Scenario: One id in a list is enough to be retrieved
    Given the user has created 2 resources
    Then the user can retrieve each of the resources, filtering for both of them
