@provider
Feature: Who may call a provider
  A provider listens to Core alone. Core shows a token that it signs for this provider, and the provider verifies every
  part of it with every request.

  @API-103 @must
  Scenario Outline: No call is carried out with <token>
    When somebody with <token> makes every kind of call to the provider
    Then the provider refuses every one of them
    But it takes every one of them from Core

    Examples:
      | token                                              |
      | no token of Core                                   |
      | a token of Core's that is nonsense                 |
      | a token of Core's with another signature           |
      | a token of Core's signed by another key            |
      | a token of Core's without any signature            |
      | a token of Core's signed with its public key       |
      | a token of Core's that has expired                 |
      | a token of Core's that never expires               |
      | a token of Core's from the day after tomorrow      |
      | a token of Core's that tells no time of issue      |
      | a token of Core's made out to somebody else        |
      | a token of Core's from another issuer              |
      | a token of Core's in the role USER                 |
      | a token of Core's in the role PROVIDER             |
      | a token of Core's in the role ADMIN                |
