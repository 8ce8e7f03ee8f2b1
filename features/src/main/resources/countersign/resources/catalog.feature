Feature: The catalog
  UCloud/Core keeps a record of every resource, and answers for it without troubling the provider.

  @RES-001 @must @alone @example:browsing-the-catalog
  Scenario: Browsing the catalog
    Given the user has created a resource
    When the user browses the catalog without asking for additional data
    Then the resource is among the results, as it was specified
    And it belongs to the user and to no project
    And the user holds ADMIN on it
    And neither the product nor what is supported on it is shown

  @RES-015 @must @example:creating-and-retrieving-a-resource
  Scenario: Creating and retrieving a resource
    When the user creates a resource
    Then the request is accepted
    When the user retrieves the resource
    Then the request is accepted
    And the answer shows the resource as it was specified
    And its status is one of the documented

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
    When the user creates a resource
    And the user retrieves the resource
    Then the answer names the product that was asked for

  @RES-003 @must
  Scenario: A resource that is created outside of any project belongs to its creator
    When the user creates a resource
    And the user retrieves the resource
    Then it belongs to the user and to no project

  @RES-003 @must
  Scenario: A resource that is created in a project belongs to the project
    Given Alice works in the project
    When Alice creates a resource
    And Alice retrieves the resource
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

  @RES-015 @must @alone
  Scenario: A specification never changes
    Given the user has created a resource that soon ends
    And the user has given READ on the resource to Bob
    When the resource has ended
    Then the user can retrieve the resource as it was specified
    And Bob can retrieve the resource as it was specified

  @RES-031 @must @alone @needs-clock
  Scenario: A resource was created when the request was received
    When the user creates two resources, 90 seconds apart
    Then each of them was created when its request was received

  @RES-033 @must
  Scenario: A resource shows its permissions wherever it is shown
    Given the user has created a resource
    When the user retrieves, browses and searches for the resource
    Then the permissions of the resource are part of every answer

  @RES-005 @should @alone @needs-calls
  Scenario: Reading does not trouble the provider
    Given the user has created a resource
    And the provider is listened to
    When the user retrieves, browses and searches for the resource
    Then the provider has heard nothing

  @RES-039 @must @alone
  Scenario: Reading changes nothing
    Given the user has created a resource that soon ends
    And the user has given READ on the resource to Bob
    And the resource has ended
    When the user and Bob read it in every way
    Then the resource is as it was before
