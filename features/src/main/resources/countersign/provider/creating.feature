@provider
Feature: Creating at a provider
  Core hands a provider whole resources, those of one request together. The provider takes all of them or none.

  @PRV-001 @must
  Scenario Outline: The provider answers for each of <count> resources
    When the user creates <count> resources in one request
    Then the provider has answered for each of them, with an id of its own or with none

    Examples:
      | count |
      | 1     |
      | 3     |

  @PRV-002 @should
  Scenario: What can't be carried out is answered with an error
    Given a resource that needs what the provider does not support
    When Core asks the provider to create it
    Then the provider answers with an error
    But Core can have one created that needs nothing special

  @PRV-002 @should
  Scenario Outline: One resource that can't be created fails the request: the <position> of three
    Given a resource that needs what the provider does not support
    When Core asks the provider to create three resources, with that one in the <position> place
    Then the provider answers with an error
    But Core can have the others created without it

    Examples:
      | position |
      | first    |
      | second   |
      | last     |

  @PRV-003 @should
  Scenario: The provider says what is wrong with a request
    When Core sends the provider what is no JSON
    Then the provider refuses it as a bad request
    But Core can have one created that needs nothing special
