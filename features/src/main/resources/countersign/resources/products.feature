@alone
Feature: Feature detection
  Retrieving the products tells which of them can be used, and what the provider of each supports.

  @RES-011 @RES-013 @must @example-only @example:feature-detection-supported
  Scenario: Feature detection (Supported)
    Given a product whose provider counts backwards
    When the user retrieves the products
    Then that product is shown to support counting backwards
    When the user counts backwards on that product
    Then the request is accepted

  @RES-011 @RES-013 @must @example-only @example:feature-detection-failure-scenario
  Scenario: Feature detection (Failure scenario)
    Given a product whose provider does not count backwards
    When the user retrieves the products
    Then that product is not shown to support counting backwards
    When the user counts backwards on that product
    Then the request is refused as a bad request
    And none of the resources was created
    But the user can count forward on that product

  @RES-011 @must
  Scenario: Every product is shown with what is supported on it
    When the user retrieves the products
    Then every product is shown with the support that belongs to it
    And the usual product is among them

  @RES-011 @must @example-only @needs-products
  Scenario Outline: What is shown is what the provider declares: <declared>
    Given a product whose provider <declared>
    When the user retrieves the products
    Then that product <is> shown to support counting backwards

    Examples:
      | declared                 | is     |
      | counts backwards         | is     |
      | does not count backwards | is not |

  @RES-012 @must @example-only
  Scenario Outline: Counting forward needs no declaration
    Given a product whose provider <declares>
    When the user counts forward on that product
    Then the request is accepted
    And the user can retrieve the resource as it was specified

    Examples:
      | declares                 |
      | counts backwards         |
      | does not count backwards |

  @RES-013 @must @example-only @needs-products
  Scenario: A provider that says nothing about counting backwards does not count backwards
    Given a product whose provider says nothing about counting backwards
    When the user counts backwards on that product
    Then the request is refused as a bad request
    And none of the resources was created
    But the user can count forward on that product

  @RES-013 @must @example-only @needs-calls
  Scenario: Core itself refuses to count backwards
    Given a product whose provider does not count backwards
    When the user counts backwards on that product
    Then the request is refused as a bad request
    And the provider has heard nothing of what was asked for
    But once the user counts forward on that product, the provider has heard of it

  @RES-013 @must @example-only
  Scenario: One step back is backwards
    Given a product whose provider does not count backwards
    When the user counts from 10 to 9 on that product
    Then the request is refused as a bad request
    But the user can count from 10 to 11 on that product

  @RES-021 @must @needs-products
  Scenario Outline: A product <offer> is <listed>
    Given a product <offer>
    When the user retrieves the products
    Then that product is <listed>

    Examples:
      | offer                             | listed     |
      | that is free                      | listed     |
      | that credits were granted for     | listed     |
      | that is not free, without credits | not listed |

  @API-016 @must @example-only
  Scenario Outline: Nothing is created when the <position> count goes backwards and can't
    Given a product whose provider does not count backwards
    When the user asks for 3 counts on that product, the <position> of them backwards
    Then the request is refused
    And none of the resources was created
    But the same request is accepted once all counts go forward

    Examples:
      | position |
      | first    |
      | last     |

  @API-030 @must @example-only
  Scenario: The error code of counting backwards stays the same
    Given a product whose provider does not count backwards
    When the user counts backwards on that product, twice
    Then both answers have the same error code, or none
    But the user can count forward on that product
