@alone
Feature: The whole catalog
  Whoever browses without saying for what is shown everything that they have access to, and nothing else.

  @RES-001 @must @example:browsing-the-catalog
  Scenario: Browsing the catalog
    Given the user has created a resource
    When the user browses the catalog without asking for additional data
    Then the resource is among the results, as it was specified
    And it belongs to the user and to no project
    And the user holds ADMIN on it
    And neither the product nor what is supported on it is shown

  @RES-016 @must @example:browsing-the-catalog-with-a-filter
  Scenario: Browsing the catalog with a filter
    Given the user has created a resource
    And the resource is under way
    When the user browses for what is under way
    Then the resource is among the results, as it was specified
    And every result is under way

  @RES-016 @must
  Scenario: Whatever passes a filter matches it
    Given the user has created 3 resources
    And Alice has given the user READ on a resource of hers
    When the user browses for what Alice has created
    Then Alice's resource is among the results
    And every result was created by Alice

  @API-024 @must
  Scenario: A walk through a whole catalogue shows each resource once
    Given the user has created 23 resources
    When the user walks through the whole catalogue, 10 items per page
    Then the walk shows no item twice
    And each of the resources is part of the walk
