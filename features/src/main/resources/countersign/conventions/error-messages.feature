Feature: Error messages
  A failure shows in the status of the answer. Where the answer has a body, it explains the failure in one common form.
  @API-029 @must
  Scenario Outline: A request that <mistake> is refused in the common form
    Given Alice has created a resource
    When Alice makes a request that <mistake>
    Then the request is turned down
    And its explanation, if there is one, has the common form
    But the same request is accepted once that is put right

    Examples:
      | mistake                         |
      | retrieves what never was        |
      | is no JSON                      |
      | creates without a product       |
      | creates from an unknown product |
      | deletes what never was          |
      | shares what never was           |
      | is made by nobody               |

  @API-030 @must
  Scenario Outline: The error code of a request that <mistake> stays the same
    Given Alice has created a resource
    When Alice makes a request that <mistake>, twice
    Then both answers have the same error code, or none
    But the same request is accepted once that is put right

    Examples:
      | mistake                         |
      | retrieves what never was        |
      | creates from an unknown product |
      | deletes what never was          |
      | is made by nobody               |
