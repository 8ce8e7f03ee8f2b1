Feature: Initialization
  A client that believes resources may need to be initialised asks for it. Nobody checks whether that has happened before.

  @RES-022 @must
  Scenario: Initialization may be asked for again and again
    When the user asks for initialization 3 times
    Then every one of them is accepted
    And the user can create a resource

  @RES-022 @must
  Scenario: Initialization may be asked for again and again in a project
    Given Alice works in the project
    When Alice asks for initialization 3 times
    Then every one of them is accepted

  @RES-022 @must @race
  Scenario: Initialization may be asked for several times at the same moment
    When the user asks for initialization 4 times at the same moment
    Then every one of them is accepted
    And the user can create a resource
