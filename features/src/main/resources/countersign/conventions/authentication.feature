Feature: Authentication
  Who calls, and in which role, is said by a signed access token.

  @API-101 @must
  Scenario Outline: Nothing is created for somebody with <token>
    When somebody with <token> creates a resource in the name of the user
    Then the request is refused
    And none of the resources was created
    But the same request is accepted with the user's own token

    Examples:
      | token                                   |
      | no token                                |
      | a token that is nonsense                |
      | the user's token with another signature |
      | the user's token without its signature  |
      | the user's token, made out to Alice     |
      | an unsigned copy of the user's token    |

  @API-101 @must
  Scenario Outline: Nothing is shown or changed for somebody with <token>
    Given the user has created a resource
    When somebody with <token> makes every kind of call about the resource
    Then every one of them is refused
    And the resource is still there
    And nobody is shown to hold anything on the resource
    But the user can retrieve the resource

    Examples:
      | token                                   |
      | no token                                |
      | a token that is nonsense                |
      | the user's token with another signature |
      | the user's token without its signature  |
      | the user's token, made out to Alice     |
      | an unsigned copy of the user's token    |

  @API-101 @must
  Scenario: Nothing is shown or changed for somebody whose token has expired
    Given the user has created a resource
    When the user makes every kind of call about the resource with a token that has expired
    Then every one of them is refused
    And the resource is still there
    And nobody is shown to hold anything on the resource
    But the user can retrieve the resource

  @API-101 @must
  Scenario: A token is good until it expires and no longer
    Given the user has created a resource
    When the user retrieves the resource with a token that has expired
    Then the request is refused
    But the user can retrieve the resource with a token that has not

  @API-101 @must
  Scenario: Nothing is created with a token that has expired
    When the user creates a resource with a token that has expired
    Then the request is refused
    And none of the resources was created
    But the same request is accepted with the user's own token

  @API-102 @must
  Scenario Outline: The calls of end users are open to the role <role>
    When an end user in the role <role> creates a resource and makes every kind of call about it
    Then none of them is closed to the role

    Examples:
      | role  |
      | USER  |
      | ADMIN |

  @API-102 @must @needs-provider
  Scenario: The calls of end users are closed to providers
    Given the user has created a resource
    When a provider makes every kind of call of end users about the resource
    Then every one of them is refused
    And the resource is still there
    But the user can retrieve the resource
