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

  @API-024 @must @alone
  Scenario: A walk through a whole catalogue shows each resource once
    Given the user has created 23 resources
    When the user walks through the whole catalogue, 10 items per page
    Then the walk shows no item twice
    And each of the resources is part of the walk

  @API-024 @must
  Scenario: What others create and delete does not disturb a walk
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, while Bob creates and deletes some of his own
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

  @API-025 @should @alone @needs-clock
  Scenario: The next page can still be had a minute later, and the minute counts for each page
    Given the user has created 23 resources that soon end
    When the user walks through the resources, 10 items per page, waiting 59 seconds before each page
    Then the walk shows each of the resources once

  @API-023 @must @alone
  Scenario: A walk that requires consistency is consistent while nothing changes
    Given the user has created 23 resources that soon end
    And all of the resources have ended
    When the user walks through the resources, 10 items per page, requiring consistency
    Then the walk shows each of the resources once, unless the very first page was refused

  @API-023 @must @alone
  Scenario: A walk that requires consistency fails rather than becoming inconsistent
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, requiring consistency, and deletes one that was shown meanwhile
    Then the walk fails, or shows each of the resources once

  @API-023 @must @alone
  Scenario: A walk that prefers consistency goes on when something changes
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, preferring consistency, and deletes one that was shown meanwhile
    Then the walk goes on to its end
