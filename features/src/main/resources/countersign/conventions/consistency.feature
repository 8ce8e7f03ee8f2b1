@alone
Feature: Pages while time passes
  A walk takes a while, and the catalogue may change meanwhile. How long a page can be had, and how much of a change a walk
  shows, is for the one who asks to choose.

  @API-025 @should @needs-clock
  Scenario: The next page can still be had a minute later, and the minute counts for each page
    Given the user has created 23 resources that soon end
    When the user walks through the resources, 10 items per page, waiting 59 seconds before each page
    Then the walk shows each of the resources once

  @API-023 @must
  Scenario: A walk that requires consistency is consistent while nothing changes
    Given the user has created 23 resources that soon end
    And all of the resources have ended
    When the user walks through the resources, 10 items per page, requiring consistency
    Then the walk shows each of the resources once, unless the very first page was refused

  @API-023 @must
  Scenario Outline: A walk that requires consistency fails rather than becoming inconsistent when one goes that <place>
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, requiring consistency, and meanwhile deletes one that <place>
    Then the walk fails, or shows each of the resources once

    Examples:
      | place      |
      | was shown  |
      | is to come |

  @API-023 @must
  Scenario Outline: A walk that prefers consistency goes on when one goes that <place>
    Given the user has created 23 resources
    When the user walks through the resources, 10 items per page, preferring consistency, and meanwhile deletes one that <place>
    Then the walk goes on to its end

    Examples:
      | place      |
      | was shown  |
      | is to come |
