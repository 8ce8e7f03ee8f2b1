Feature: The catalog
  UCloud/Core keeps a record of every resource, and answers for it without troubling the provider.
  @RES-015 @must @example:creating-and-retrieving-a-resource
  Scenario: Creating and retrieving a resource
    When the user creates a resource
    Then the request is accepted
    When the user retrieves the resource
    Then the request is accepted
    And the answer shows the resource as it was specified

  @RES-001 @must
  Scenario: The id of a resource refers to it in every call
    Given Alice has created a resource
    Then Alice can retrieve the resource
    And Alice finds the resource when browsing
    And Alice can give READ on the resource to Bob
    And Alice can delete the resource

  @RES-030 @must
  Scenario: No two resources share an id
    Given the user has created 5 resources
    And the user has created 5 more resources
    And Alice has created 5 more resources
    When the new ids are compared
    Then all of them are different

  @RES-002 @must
  Scenario: A resource names its product and, through it, its provider
    Given the user has created a resource
    When the user retrieves the resource
    Then the answer names the product that was asked for

  @RES-003 @must
  Scenario: A resource that is created outside of any project belongs to its creator
    Given the user has created a resource
    When the user retrieves the resource
    Then it belongs to the user and to no project

  @RES-003 @must
  Scenario: A resource that is created in a project belongs to the project
    Given Alice works in the project
    And Alice has created a resource
    When Alice retrieves the resource
    Then it belongs to the project, with Alice as its creator

  @RES-003 @must
  Scenario: Browsing shows the resources of one workspace
    Given Alice has created a resource
    When Alice works in the project
    Then Alice does not find the resource when browsing
    But Alice finds the resource when browsing alone

  @RES-003 @must
  Scenario: Browsing one's own workspace does not show those of a project
    Given Alice works in the project
    And Alice has created a resource
    When Alice works alone
    Then Alice does not find the resource when browsing
    But Alice finds the resource when browsing in the project

  @RES-015 @must
  Scenario: Creating takes the specification and nothing else
    When the user creates a resource and claims its id, its owner, its status and when it was created
    Then whatever was answered, nothing of that was believed
    And the user can create a resource

  @RES-033 @must
  Scenario: A resource shows its permissions wherever it is shown
    Given the user has created a resource
    When the user retrieves, browses and searches for the resource
    Then the permissions of the resource are part of every answer
