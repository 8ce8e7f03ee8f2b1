Feature: The permission model
  READ opens the calls that return a resource, EDIT those that modify it. ADMIN is held by the administrators of the
  workspace, PROVIDER by the provider of the resource; nobody can be given either.

  @RES-020 @must @needs-projects @example:resource-collaboration
  Scenario: Resource Collaboration
    Given Alice works in the project
    And Bob works in the project
    And Alice has created a resource
    When Bob retrieves the resource
    Then the request is refused as not found
    When Alice gives READ on the resource to Bob's group
    Then the request is accepted
    When Bob retrieves the resource
    Then the request is accepted
    And the answer shows the resource as it was specified
    And READ is the only permission that Bob holds on it

  @RES-019 @must
  Scenario: A new resource is its creator's alone
    Given Alice has created a resource
    When Bob retrieves the resource
    Then the request is refused as not found
    And Bob does not find the resource when browsing
    And Bob does not find the resource when searching
    But Alice can retrieve the resource
    But Alice finds the resource when browsing
    But Alice finds the resource when searching

  @RES-042 @must
  Scenario: Every call shows the permissions of whoever asks
    Given Alice has created a resource
    And Alice has given READ on the resource to Bob
    When Bob retrieves, browses and searches for the resource
    Then READ is all that every answer shows Bob to hold
    When Alice retrieves, browses and searches for the resource
    Then ADMIN is among what every answer shows Alice to hold

  @RES-006 @must
  Scenario: READ lets its holder retrieve, browse and search
    Given Alice has created a resource
    When Alice gives READ on the resource to Bob
    Then Bob can retrieve the resource
    And Bob finds the resource when browsing
    And Bob finds the resource when searching
    And the user cannot retrieve the resource

  @RES-006 @must
  Scenario: READ does not let its holder delete
    Given Alice has created a resource
    And Alice has given READ on the resource to Bob
    When Bob deletes the resource
    Then the request is refused
    And the resource is still there
    But Alice can delete the resource

  @RES-006 @must
  Scenario: Nobody deletes what was not shared with them
    Given Alice has created a resource
    When Bob deletes the resource
    Then the request is refused
    And the resource is still there
    But Alice can delete the resource

  @RES-006 @must
  Scenario: EDIT lets its holder delete
    Given Alice has created a resource
    And Alice has given EDIT on the resource to Bob
    And Alice can retrieve the resource
    When Bob deletes the resource
    Then the request is accepted
    And the resource is gone

  @RES-006 @must
  Scenario: EDIT alone does not let its holder read
    Given Alice has created a resource
    When Alice gives EDIT on the resource to Bob
    Then Bob cannot retrieve the resource
    And Bob does not find the resource when browsing
    But once Alice has given READ and EDIT on the resource to Bob, he can retrieve it

  @RES-006 @must
  Scenario Outline: <held> does not let its holder share
    Given Alice has created a resource
    And Alice has given <held> on the resource to Bob
    When Bob gives READ on the resource to the user
    Then the request is refused
    And the user cannot retrieve the resource
    But Alice can give READ on the resource to the user
    But the user can retrieve the resource

    Examples:
      | held          |
      | READ          |
      | EDIT          |
      | READ and EDIT |

  @RES-006 @must
  Scenario: Nobody shares what was not shared with them
    Given Alice has created a resource
    When Bob gives READ on the resource to Bob
    Then the request is refused
    And Bob cannot retrieve the resource
    But Alice can give READ on the resource to Bob

  @RES-006 @must
  Scenario: What was given can be taken back
    Given Alice has created a resource
    And Alice has given READ and EDIT on the resource to Bob
    And Bob can retrieve the resource
    When Alice takes back what Bob was given
    Then Bob cannot retrieve the resource
    And Bob does not find the resource when browsing
    And Bob does not find the resource when searching
    When Bob deletes the resource
    Then the request is refused
    And the resource is still there

  @RES-006 @must @needs-projects
  Scenario: Taking back from one leaves the others theirs
    Given Alice has created a resource in the project
    And Alice has given READ on the resource to the user
    And Alice has given READ on the resource to Bob's group
    When Alice takes back what the user was given
    Then the user cannot retrieve the resource
    And Bob can retrieve the resource in the project

  @RES-006 @must @race
  Scenario: Of two grants at the same moment one comes after the other
    Given Alice has created 3 resources
    When Alice gives READ, and at the same moment EDIT, on the first of the resources to Bob
    Then every one of them is accepted
    And there Bob holds what Alice leaves him by giving READ before EDIT, or after

  @RES-007 @must
  Scenario: Nobody can use ADMIN that was given
    Given Alice has created a resource
    And the user cannot retrieve any of the resources before
    When Alice gives READ and ADMIN on the resource to Bob, whatever the answer
    Then Bob cannot share it with the user
    But Alice can give READ and EDIT on the resource to Bob
    But Alice can give READ on the resource to the user
    But the user can retrieve the resource

  @RES-008 @must
  Scenario: Nobody can use PROVIDER that was given
    Given Alice has created a resource
    And the user cannot retrieve any of the resources before
    When Alice gives READ and PROVIDER on the resource to Bob, whatever the answer
    Then Bob cannot share it with the user
    But Alice can give READ and EDIT on the resource to Bob
    But Alice can give READ on the resource to the user
    But the user can retrieve the resource

  @RES-007 @must @needs-projects
  Scenario: No group can use ADMIN that was given
    Given Alice has created a resource in the project
    And Bob works in the project
    And the user cannot retrieve any of the resources before
    When Alice gives READ and ADMIN on the resource to Bob's group, whatever the answer
    Then Bob cannot share it with the user
    But Alice can give READ and EDIT on the resource to Bob's group
    But Alice can give READ on the resource to the user
    But the user can retrieve the resource

  @RES-008 @must @needs-projects
  Scenario: No group can use PROVIDER that was given
    Given Alice has created a resource in the project
    And Bob works in the project
    And the user cannot retrieve any of the resources before
    When Alice gives READ and PROVIDER on the resource to Bob's group, whatever the answer
    Then Bob cannot share it with the user
    But Alice can give READ and EDIT on the resource to Bob's group
    But Alice can give READ on the resource to the user
    But the user can retrieve the resource

  @RES-009 @must @needs-calls
  Scenario: The provider hears nothing of a deletion that is refused
    Given Alice has created a resource
    And Alice has given READ on the resource to Bob
    And Bob deletes the resource
    And the request was refused
    Then the provider has heard of no deletion of the resource
    But once Alice has deleted the resource, the provider has heard of it

  @RES-009 @must @needs-calls
  Scenario: The provider hears nothing of a grant that is refused
    Given Alice has created a resource
    And Bob gives READ on the resource to Bob
    And the request was refused
    Then the provider has heard of no grant on the resource
    But once Alice has given READ on the resource to Bob, the provider has heard of it

  @RES-040 @must
  Scenario: Whoever holds ADMIN can do everything
    Given Alice has created a resource
    Then Alice can retrieve the resource
    And Alice can give READ on the resource to Bob
    And Alice can take back what Bob was given
    And Alice can delete the resource

  @RES-041 @must
  Scenario: A permission can be given to a user
    Given Alice has created a resource
    When Alice gives READ on the resource to Bob
    Then the request is accepted
    And READ is the only permission that Bob holds on it

  @RES-041 @must
  Scenario Outline: A permission cannot be given to <nothing of the sort>
    Given Alice has created a resource
    When Alice gives READ on the resource to <nothing of the sort>, whatever the answer
    Then nobody is shown to hold anything on the resource
    But Alice can give READ on the resource to Bob

    Examples:
      | nothing of the sort |
      | everybody there is  |
      | a whole project     |
