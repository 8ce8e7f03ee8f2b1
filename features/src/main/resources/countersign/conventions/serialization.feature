Feature: Data serialization
  Whatever passes between client and server is JSON. A server is lenient with what it reads, and strict and consistent in
  what it writes.

  @API-001 @must
  Scenario: Every call is answered in JSON
    Given the user has created a resource
    When the user makes every kind of call about the resource
    Then every answer is JSON

  @API-003 @must
  Scenario: Every answer names its serialisation
    Given the user has created a resource
    When the user makes every kind of call about the resource
    Then every answer says that it is JSON

  @API-002 @should
  Scenario Outline: What a client would like to receive changes nothing
    Given the user has created a resource
    When the user retrieves the resource, accepting nothing but <media type>
    Then the request is accepted
    And the answer says that it is JSON
    And the answer shows the resource as it was specified

    Examples:
      | media type      |
      | text/html       |
      | application/xml |
      | image/png       |

  @API-002 @should
  Scenario Outline: What a client calls its request changes nothing
    When the user creates a resource and calls the request <media type>
    Then the request is accepted
    And the user can retrieve the resource as it was specified

    Examples:
      | media type                                    |
      | text/plain                                    |
      | application/octet-stream                      |
      | content-type: application/json; charset=utf-8 |

  @API-004 @should
  Scenario: A resource has the same shape wherever it is shown
    Given the user has created a resource
    When the user retrieves, browses and searches for the resource
    Then the resource has the same fields in every answer

  @API-005 @should
  Scenario Outline: A server is lenient with what it reads
    When the user creates a resource in a request that <leniency>
    Then the request is accepted
    And the user can retrieve the resource as it was specified

    Examples:
      | leniency                              |
      | has a property that nobody knows      |
      | specifies something that nobody knows |
      | states its own type                   |

  @API-032 @must
  Scenario: Every answer has its documented shape
    Given the user has created a resource
    When the user makes every kind of call about the resource
    Then every answer has its documented shape

  @API-032 @must
  Scenario: A resource has its documented shape with all that can be asked for
    Given the user has created a resource
    And the user has given READ on the resource to Bob
    When the user retrieves the resource with all additional data
    Then every answer has its documented shape

  @API-032 @must
  Scenario: A client that spells out every optional criterion as nothing is understood
    Given the user has created a resource
    When the user searches for the resource, leaving every optional criterion empty
    Then the request is accepted
    And the answer shows the resource as it was specified

  @API-033 @must
  Scenario: Instants are milliseconds since 1970
    Given the user has created a resource
    When the user retrieves the resource with all additional data
    Then its instants are whole milliseconds of our century
