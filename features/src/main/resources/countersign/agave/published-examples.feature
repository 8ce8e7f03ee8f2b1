@agave @AGV-032 @must @replay @alone @needs-worlds
Feature: The published calls
  Every documented call takes place in a world of its own. In that world it is answered as published, save where the
  document is known to be wrong. Where the published address would remove the job, the intended one is called.

  Scenario Outline: <example>, word for word
    Given the world of the example <example>
    When the requests of the example are sent as published
    Then every answer is the published one, save for known errata

    Examples:
      | example                                     |
      | jobs-permissions-general-grant              |
      | jobs-permissions-custom-url-grant           |
      | jobs-permissions-listing                    |
      | jobs-permissions-updating                   |
      | jobs-permissions-deleting                   |
      | jobs-permissions-deleting-by-an-empty-value |
