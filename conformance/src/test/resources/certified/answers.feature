Feature: Answers

  @API-001 @should
  Scenario: A call is answered
    Then the target answers

  @RES-001 @must
  Scenario: A resource ends
    Given a simulated clock
    Then the target answers
