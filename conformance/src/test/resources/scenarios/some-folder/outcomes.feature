@ucloud
Feature: Outcomes

  @RES-001 @must
  Scenario: A step that holds
    Given something that holds

  @RES-002 @must
  Scenario: A step that does not hold
    Given something that holds
    When something is asserted in vain

  @RES-003
  Scenario: A step that lacks something
    Given something that needs a clock

  @RES-004
  Scenario: A step that breaks
    Given something that breaks

  @RES-005
  Scenario: A step that nobody wrote
    Given something that nobody wrote

  @RES-006
  Scenario: A step that two wrote
    Given something written twice

  @RES-007
  Scenario: A step that is pending
    Given something pending

  @RES-008
  Scenario: A target that stops answering
    Given something unreachable

  @RES-009
  Scenario: A step that is aborted by somebody else
    Given something aborted

  @RES-010
  Scenario Outline: A step for <name>
    Given something that holds

    Examples:
      | name  |
      | alice |
      | bob   |

  @RES-011
  Scenario: A step that tells the token of its user
    Then something that tells the token

  @RES-012
  Scenario: A step with much to say
    Then something that says 20100 letters

  @RES-013
  Scenario: A Given that does not hold
    Given something that holds
    And something is asserted in vain

  @RES-014
  Scenario: A twin that does not hold
    Given something that holds
    When something that holds
    Then something that holds
    But something is asserted in vain

  @RES-015
  Scenario: An answer that another requirement judges
    When something that holds
    Then an answer is not JSON

  @API-001
  Scenario: An answer that its own requirement judges
    When something that holds
    Then an answer is not JSON

  @RES-016
  Scenario: A deviation on the way
    When the status is 403 instead of 404
    Then something that holds

  @API-009
  Scenario: A deviation on the way from what it checks
    When the status is 403 instead of 404
    Then something that holds
