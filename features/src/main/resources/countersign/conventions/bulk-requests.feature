Feature: Bulk requests
  Calls that create, delete or update take several items at once. All items of such a request are one transaction.
  @API-015 @must
  Scenario: Creating several resources answers one id for each, in order
    When the user creates 5 resources in one request
    Then the request is accepted
    And each answered id is that of the resource in its place

  @API-015 @must
  Scenario: Several resources are deleted in one request
    Given the user has created 3 resources
    And the user can retrieve each of the resources
    When the user deletes the resources
    Then the request is accepted
    And all of the resources are gone

  @API-015 @must
  Scenario: The permissions of several resources are updated in one request
    Given Alice has created 3 resources
    When Alice gives READ on the resources to Bob
    Then the request is accepted
    And Bob can retrieve each of the resources

  @API-016 @must
  Scenario Outline: Nothing is created when the <position> resource can't be
    When the user asks for 3 resources, the <position> of an unknown product
    Then the request is turned down
    And none of the resources was created
    But the same request is accepted once that product is put right

    Examples:
      | position |
      | first    |
      | second   |
      | last     |

  @API-016 @must
  Scenario Outline: Nothing is deleted when <obstacle> comes <position>
    Given Alice has created 3 resources
    And Bob has a resource of his own
    When Alice deletes the resources, with <obstacle> in the <position> place
    Then the request is refused
    And all of the resources are still there
    And Bob's own resource is still there
    But Alice can delete the resources without it

    Examples:
      | obstacle                    | position |
      | a resource that never was   | first    |
      | a resource that never was   | second   |
      | a resource that never was   | last     |
      | a resource of somebody else | first    |
      | a resource of somebody else | last     |

  @API-016 @must
  Scenario Outline: No permission is given when <obstacle> comes <position>
    Given Alice has created 3 resources
    And Bob cannot retrieve any of the resources before
    And the user has a resource of their own
    When Alice gives READ on the resources to Bob, with <obstacle> in the <position> place
    Then the request is refused
    And Bob can retrieve none of the resources
    But Alice can give READ on the resources to Bob without it
    But Bob can retrieve each of the resources

    Examples:
      | obstacle                    | position |
      | a resource that never was   | first    |
      | a resource that never was   | second   |
      | a resource that never was   | last     |
      | a resource of somebody else | first    |
      | a resource of somebody else | last     |

  @API-016 @must
  Scenario Outline: No permission is taken back when <obstacle> comes <position>
    Given Alice has created 2 resources
    And Bob cannot retrieve any of the resources before
    And Alice has given READ on the resources to Bob
    And the user has a resource of their own
    When Alice takes back what Bob was given on the resources, with <obstacle> in the <position> place
    Then the request is refused
    And Bob can retrieve each of the resources
    But Alice can take back what Bob was given on the resources without it
    But Bob can retrieve none of the resources

    Examples:
      | obstacle                    | position |
      | a resource that never was   | first    |
      | a resource of somebody else | last     |
