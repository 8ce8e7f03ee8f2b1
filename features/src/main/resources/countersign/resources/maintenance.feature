@alone @needs-products
Feature: Maintenance
  A provider announces maintenance of its products. Core lets no nonsense pass, and a product out of service cannot be used.

  @RES-023 @must
  Scenario Outline: A maintenance without a description is never shown: <description>
    Given a product under maintenance that is described by <description>
    When the user retrieves the products
    Then no maintenance is shown on that product
    But a maintenance that is described by a sentence is shown

    Examples:
      | description    |
      | nothing at all |
      | spaces         |
      | a line break   |

  @RES-024 @must
  Scenario: A maintenance that is described by more than 4000 characters is never shown
    Given a product under maintenance that is described by 4001 characters
    When the user retrieves the products
    Then no maintenance is shown on that product
    But a maintenance that is described by 4000 characters is shown

  @RES-025 @should
  Scenario Outline: A maintenance with an implausible <instant> is never shown
    Given a product under maintenance whose <instant> is <implausible>
    When the user retrieves the products
    Then no maintenance is shown on that product
    But a maintenance whose <instant> is in an hour is shown

    Examples:
      | instant | implausible      |
      | start   | given in seconds |
      | start   | long ago         |
      | end     | given in seconds |

  @RES-026 @must
  Scenario Outline: Resources stay usable during a <disruption>
    Given a product under maintenance with a <disruption> at present
    When the user creates a resource of that product
    Then the request is accepted
    And the user can retrieve the resource as it was specified
    And the user can delete the resource

    Examples:
      | disruption       |
      | minor disruption |
      | major disruption |

  @RES-027 @must
  Scenario: Nothing is created on a product that is out of service
    Given a product under maintenance without service at present
    When the user creates a resource of that product
    Then the request is turned down
    And none of the resources was created
    But once the maintenance is over, the user can create a resource of that product
