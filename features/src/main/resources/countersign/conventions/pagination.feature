Feature: Pagination
  Browsing delivers the catalogue in pages. Every page names the one that follows, up to the last.
  @API-022 @must
  Scenario: Every supported number of items per page is heeded
    Given the user has created 252 resources
    When the user browses once with each supported number of items per page
    Then no page holds more items than were asked for

  @API-027 @must
  Scenario: A page says how many items were asked for, however many it holds
    Given the user has created 3 resources
    When the user browses for the resources once with each supported number of items per page
    Then each page says how many items were asked for

  @API-012 @must
  Scenario: Browsing twice shows the same items in the same order
    Given the user has created 23 resources
    When the user walks through the resources twice, 10 items per page
    Then both walks show the same items in the same order

  @API-012 @must
  Scenario: The order does not depend on the size of the pages
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page and again 25 items per page
    Then both walks show the same items in the same order

  @API-024 @must
  Scenario Outline: A walk through <count> resources shows each of them once
    Given the user has created <count> resources
    When the user walks through the resources, <size> items per page
    Then the walk shows each of the resources once

    Examples:
      | count | size |
      | 9     | 10   |
      | 10    | 10   |
      | 11    | 10   |
      | 20    | 10   |
      | 27    | 25   |

  @API-024 @must
  Scenario: What others create and delete does not disturb a walk
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, while Bob creates and deletes some of his own
    Then the walk shows each of the resources once

  @API-024 @must @race
  Scenario: What others create and delete at the same moment does not disturb a walk
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, while at the moment of each page Bob creates or deletes one of his own
    Then the walk shows each of the resources once

  @API-028 @must
  Scenario: A page names the next one as long as there is more
    Given the user has created 11 resources
    When the user browses for the resources, 10 items per page
    Then the page names a next page

  @API-028 @must
  Scenario Outline: A walk that follows the next page to the end has seen everything
    Given the user has created <count> resources
    When the user walks through the resources, 10 items per page
    Then the last page names no next page
    And the walk shows each of the resources once

    Examples:
      | count |
      | 1     |
      | 10    |
      | 21    |

  @API-026 @may
  Scenario: A walk that repeats its criteria goes on where it was
    Given the user has created 11 resources
    When the user browses for the resources, 10 items per page
    And the user asks for the next page with the same criteria
    Then the two pages together show each of the resources once
