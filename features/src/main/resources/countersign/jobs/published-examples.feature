@jobs @API-034 @must @replay @alone @needs-worlds @needs-shares
Feature: The published example of jobs
  The documented example takes place in a world of its own. In that world its requests, sent as published, are answered as
  published, save where the document is known to be wrong.

  Scenario: losing-access-to-resources, word for word
    Given the world of the example losing-access-to-resources
    When the first request of the example is sent as published
    And 30 seconds pass
    And the user's access to the folder is taken back
    And 95 seconds pass
    And the other requests of the example are sent as published
    Then every answer is the published one, save for known errata
