@alone
Feature: What the funds cover
  A charge that the funds of its user do not cover is not carried out, and its provider learns of that.

  @RES-029 @must @needs-provider
  Scenario: A charge that is not covered is reported
    Given the user has created a resource of a product with few credits
    When the provider charges more than the funds cover for the resource
    Then the charge is said not to be covered
    But the provider can charge 1 unit with the same id
