@ingresses
Feature: The domains of public links
  A public link gives the web interface of a job a domain of its own. Each product says how its domains begin and end.

  @RES-015 @must @example:create-and-configure-an-ingress
  Scenario: Create and configure an Ingress
    When the user retrieves the products
    Then the request is accepted
    When the user creates a resource
    Then the request is accepted
    When the user retrieves the resource
    Then the answer shows the resource as it was specified

  @LNK-001 @must
  Scenario Outline: A public link is refused whose domain <differs>
    When the user asks for a public link whose domain <differs>
    Then the request is refused
    And none of the resources was created
    But the user can have the public link with a domain that fits

    Examples:
      | differs          |
      | begins otherwise |
      | ends otherwise   |

  @LNK-003 @must
  Scenario: A product says how its domains begin and end
    Given the user has created a resource
    When the user retrieves the products
    Then the domain of the public link begins and ends as its product says

  @LNK-004 @must
  Scenario: A new public link is bound to no job
    Given the user has created a resource
    When the user retrieves the resource
    Then the public link is bound to no job
