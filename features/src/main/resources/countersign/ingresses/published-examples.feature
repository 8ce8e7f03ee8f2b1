@ingresses @API-034 @must @replay @alone @needs-worlds
Feature: The published example of public links
  The documented example takes place in a world of its own. In that world its requests, sent as published, are answered as
  published, save where the document is known to be wrong.

  Scenario: create-and-configure-an-ingress, word for word
    Given the world of the example create-and-configure-an-ingress
    When the requests of the example are sent as published
    Then every answer is the published one, save for known errata
