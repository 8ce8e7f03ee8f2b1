@agave @AGV-032 @must
Feature: The published calls about any job
  Every documented call is answered as published when it is sent about a job of the owner's own, to the people at hand. What is
  known to be wrong with the documents is put right. No time is in these calls, so that this holds at every jobs service.

  Scenario Outline: <example>, about an own job
    Given the owner has submitted a job
    When the requests of the example <example> are sent about the job
    Then every answer is the published one, about the job

    Examples:
      | example                           |
      | jobs-permissions-general-grant    |
      | jobs-permissions-custom-url-grant |

  Scenario Outline: <example>, about an own job that is shared
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the requests of the example <example> are sent about the job
    Then every answer is the published one, about the job

    Examples:
      | example                                     |
      | jobs-permissions-listing                    |
      | jobs-permissions-updating                   |
      | jobs-permissions-deleting                   |
      | jobs-permissions-deleting-by-an-empty-value |
