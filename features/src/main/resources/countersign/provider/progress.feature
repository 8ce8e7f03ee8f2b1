@provider @waits
Feature: What a provider tells
  A provider tells Core of its resources by updates, each with the provider's own token.

  @PRV-009 @must @waits:PT2M
  Scenario: The provider tells how a resource gets on
    Given the user has created a resource that soon ends
    When the user watches the resource until it has ended
    Then its states came in their documented order, up to the last
    And the provider has told each of them by updates that Core has taken

  @jobs @PRV-010 @must
  Scenario: Of a resource that has ended the provider tells no other state
    Given the user has created a resource that soon ends
    And the resource has ended
    When the user has another one created, which ends
    Then the provider has told no state of the ended one since

  @PRV-011 @should
  Scenario: The provider takes requests to verify
    Given the user has created a resource
    When Core asks the provider to verify the resource
    Then the provider agrees

  @PRV-012 @should
  Scenario: The provider speaks up for what it does not know
    When Core asks the provider to verify a resource that it never got
    Then the provider tells Core of it by an update
