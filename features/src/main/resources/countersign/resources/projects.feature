@needs-projects
Feature: Projects
  A resource that is created in a project belongs to that workspace: its administrators hold ADMIN, its other members hold
  what their groups were given, and outsiders hold nothing.

  @RES-040 @must
  Scenario: An administrator of the project can do everything with what a member has created
    Given Bob works in the project
    And Bob has created a resource
    And Alice works in the project
    Then Alice can retrieve the resource
    And Alice finds the resource when browsing
    And Alice can give READ on the resource to the user
    And Alice can delete the resource

  @RES-019 @must
  Scenario: A member of the project has nothing without a grant
    Given Alice has created a resource in the project
    And Bob works in the project
    When Bob retrieves the resource
    Then the request is refused as not found
    And Bob does not find the resource when browsing
    And Bob does not find the resource when searching
    But once Alice has given READ on the resource to Bob's group, he can retrieve it

  @RES-006 @must
  Scenario: A member of the project deletes and shares nothing without a grant
    Given Alice has created a resource in the project
    And Bob works in the project
    When Bob deletes the resource
    Then the request is refused
    And the resource is still there
    When Bob gives READ on the resource to Bob's group
    Then the request is refused
    And Bob cannot retrieve the resource
    But Alice can give READ on the resource to Bob's group

  @RES-019 @must
  Scenario: An outsider has nothing
    Given Alice has created a resource in the project
    When the user retrieves the resource
    Then the request is refused as not found
    And the user does not find the resource when browsing
    But Alice can retrieve the resource

  @RES-006 @must
  Scenario: An outsider who claims to work in the project has nothing
    Given Alice has created a resource in the project
    And the user claims to work in the project
    When the user reads and deletes the resource
    Then every one of them is refused
    And the resource is still there
    But Alice can retrieve the resource

  @RES-006 @must
  Scenario: Nobody creates a resource in a project that they are not a member of
    Given the user claims to work in the project
    When the user creates a resource
    Then the request is refused
    And no such resource is in the project
    But once Alice works in the project, she can create one

  @RES-006 @must
  Scenario Outline: What a group is given, its members hold: <permission>
    Given Alice has created a resource in the project
    And Bob works in the project
    When Alice gives <permission> on the resource to Bob's group
    Then Bob holds <permission> on it and nothing else

    Examples:
      | permission    |
      | READ          |
      | READ and EDIT |

  @RES-006 @must
  Scenario: What a group was given can be taken back
    Given Alice has created a resource in the project
    And Bob works in the project
    And Alice has given READ on the resource to Bob's group
    And Bob can retrieve the resource
    When Alice takes back what Bob's group was given
    Then Bob cannot retrieve the resource
    And Bob does not find the resource when browsing

  @RES-041 @must
  Scenario: A permission can be given to a group
    Given Alice has created a resource in the project
    And Bob works in the project
    When Alice gives READ on the resource to Bob's group
    Then the request is accepted
    And Bob can retrieve the resource
