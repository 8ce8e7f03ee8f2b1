Feature: Shelves

  Background:
    Given a shelf

  @API-001 @must
  Scenario: A book stands where it was put
    When somebody puts on it
      | title |
      | Silas |
    Then it holds 1 book

  @API-003 @must
  Scenario: An empty shelf holds nothing
    Then it holds 0 books
