Feature: Additional data
  Flags that begin with include load additional data, which becomes part of the status. Without them it is left out.

  @RES-017 @must
  Scenario Outline: <data> is shown on request when <reading>
    Given the user has created a resource
    When the user reads the resource by <reading>, asking for <data>
    Then <data> is shown with the resource
    When the user reads the resource by <reading>, asking for nothing
    Then <data> is not shown with the resource
    When the user reads the resource by <reading>, asking for everything but <data>
    Then <data> is not shown with the resource

    Examples:
      | data                       | reading    |
      | the product                | retrieving |
      | the product                | browsing   |
      | the product                | searching  |
      | what the provider supports | retrieving |
      | what the provider supports | browsing   |
      | what the provider supports | searching  |

  @RES-035 @must
  Scenario: The product that is spelled out is the one of the specification
    Given the user has created a resource
    When the user reads the resource by retrieving, asking for the product
    Then the product that is shown is the one of the specification
    When the user reads the resource by retrieving, asking for what the provider supports
    Then the product is not shown with the resource

  @RES-034 @should
  Scenario Outline: The permissions of others are shown on request when <reading>
    Given Alice has created a resource
    And Alice has given READ on the resource to Bob
    When Alice reads the resource by <reading>, asking for the permissions of others
    Then Bob is shown to hold READ
    And nobody but Bob is shown to hold anything

    Examples:
      | reading    |
      | retrieving |
      | browsing   |
      | searching  |

  @RES-034 @should
  Scenario: Permissions that were taken back are no longer shown
    Given Alice has created a resource
    And Alice has given READ on the resource to Bob
    And Alice has taken back what Bob was given
    When Alice reads the resource by retrieving, asking for the permissions of others
    Then Bob is not shown to hold anything

  @RES-036 @should @alone
  Scenario Outline: The history of updates is shown on request when <reading>
    Given the user has created a resource
    And the resource is under way
    When the user reads the resource by <reading>, asking for its updates
    Then its updates tell how it came to be under way

    Examples:
      | reading    |
      | retrieving |
      | browsing   |
      | searching  |

  @RES-036 @should @alone
  Scenario: The status alone tells the current state
    Given the user has created a resource that soon ends
    And the resource has ended
    When the user reads the resource by retrieving, asking for nothing
    Then its status says that it has ended
