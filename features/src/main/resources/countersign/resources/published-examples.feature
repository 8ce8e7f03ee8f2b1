@example-only @API-034 @must @replay @alone @needs-worlds
Feature: The published examples
  Every documented example takes place in a world of its own. In that world its requests, sent as published, are answered
  as published, save where the documents are known to be wrong.

  Scenario Outline: <example>, word for word
    Given the world of the example <example>
    When the requests of the example are sent as published
    Then every answer is the published one, save for known errata

    Examples:
      | example                            |
      | browsing-the-catalog               |
      | creating-and-retrieving-a-resource |
      | browsing-the-catalog-with-a-filter |
      | searching-for-data                 |
      | feature-detection-supported        |
      | feature-detection-failure-scenario |
      | resource-collaboration             |
