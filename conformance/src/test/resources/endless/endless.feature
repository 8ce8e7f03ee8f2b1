Feature: Endless

  @API-001
  Scenario: A call is answered
    Given a target that answers

  @RES-001
  Scenario: A resource ends
    Given a target that never answers
