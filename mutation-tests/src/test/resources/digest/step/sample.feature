Feature: Shelves

  Background:
    Given a shelf

  @API-001 @must
  Scenario: A book stands where it was put
    When somebody puts on it
      | title |
      | Emma  |
    Then it holds 2 books

  @API-003 @must
  Scenario: An empty shelf holds nothing
    Then it holds 0 books
