Feature: What a provider charges
  A provider charges for its resources. Each charge has an id, so that one that is sent again does no harm.

  @RES-029 @must @needs-provider
  Scenario: A charge that is covered is carried out
    Given the user has created a resource
    When the provider charges 1 unit for the resource
    Then the request is accepted
    And no charge is said to be a duplicate or not covered

  @RES-028 @must @needs-provider
  Scenario: A charge that is repeated is reported, and does not count again
    Given the user has created a resource
    And the provider has charged 1 unit for the resource
    When the provider repeats that charge
    Then the charge is said to be a duplicate
    And the provider can charge the same with another id

  @RES-028 @must @needs-provider
  Scenario: Of two charges with one id in one request the second is the duplicate
    Given the user has created a resource
    When the provider charges 1 unit for the resource, twice in one request
    Then the charge is said to be a duplicate
    But the provider can charge the same with another id

  @RES-028 @must @needs-provider @race
  Scenario: Of charges with one id at the same moment one alone is carried out
    Given the user has created a resource
    When the provider charges 1 unit for the resource, 4 times at the same moment
    Then one of the charges is carried out, and all others are said to be duplicates
    But the provider can charge the same with another id


  @CTL-010 @should @needs-provider
  Scenario: Asking whether a charge is covered charges nothing
    Given the user has created a resource
    When the provider asks whether more than anybody has is covered for the resource
    Then the charge is said not to be covered
    And the provider asks whether 1 unit is covered, and it is
    And the provider can charge 1 unit with the same id

  @CTL-011 @must @needs-second-provider
  Scenario: Nobody but its provider can charge for a resource
    Given the user has created a resource
    When another provider charges 1 unit for the resource
    Then the request is refused
    But the provider can charge 1 unit with the same id
