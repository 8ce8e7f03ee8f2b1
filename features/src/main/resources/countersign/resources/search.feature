Feature: Search
  Searching takes free text and looks for it in several fields.

  @RES-018 @should @example:searching-for-data
  Scenario: Searching for data
    Given the user has created 3 resources
    And the user finds each of the resources when browsing
    When the user searches for what is special about the third of them
    Then the third of the resources is found
    And neither of the others is found

  @RES-018 @should
  Scenario Outline: A resource is found by <field>
    Given the user has created a resource
    When the user searches by <field>
    Then the resource is among the results
    When the user searches for something that is nowhere
    Then the resource is not among the results

    Examples:
      | field                    |
      | its id                   |
      | what is special about it |

  @RES-018 @should
  Scenario: A search finds only what its reader may see
    Given Alice has created a resource
    When Bob searches for what is special about it
    Then the resource is not among the results
    But Alice finds the resource when searching
