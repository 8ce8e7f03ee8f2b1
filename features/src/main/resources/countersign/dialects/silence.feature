@unspecified
Feature: What the documents leave open

  Nothing here is right or wrong. What a server does where the documents are silent is noted, and compared with what servers
  are known to do.

  Background:
    Given the user has created a resource

  Scenario Outline: <question>
    When it is tried what the server does about "<point>"
    Then that is noted

    Examples:
      | point                       | question                                                                    |
      | success-status              | Which status does a call that succeeds get?                                 |
      | content-type                | Which media type do answers name?                                           |
      | error-body                  | Which fields has the body of an error?                                      |
      | error-code-absent           | What is errorCode when there is no code?                                    |
      | unknown-path                | How is a path answered that does not exist?                                 |
      | wrong-method                | How is a known path answered for the wrong method?                          |
      | missing-token               | Which status does a request without an access token get?                    |
      | invalid-token               | Which status does a request with a forged or unreadable token get?          |
      | malformed-json              | How is a body answered that is not JSON?                                    |
      | empty-body                  | How is an empty body answered where one is due?                             |
      | unknown-field               | What happens to an unknown field of a request?                              |
      | bulk-type-field             | What happens to a field "type" beside the items of a bulk request?          |
      | single-value-as-array       | Is one value accepted where a list is due?                                  |
      | comments-and-trailing-commas | Are comments and trailing commas accepted in a body?                       |
      | wrong-type                  | How is a value of the wrong JSON type answered?                             |
      | bad-enum-in-query           | How is an unknown enum value in a query answered?                           |
      | bad-boolean-in-query        | How is a flag answered that is neither true nor false?                      |
      | bulk-empty                  | How is a bulk request without items answered?                               |
      | retrieve-unknown            | How is retrieving an unknown id answered?                                   |
      | retrieve-ambiguous-id       | How is retrieve answered without an id or with two?                         |
      | retrieve-filter-mismatch    | How is retrieving a resource answered that a filter excludes?               |
      | items-per-page-unset        | How many items has a page when no number is asked for?                      |
      | items-per-page-unsupported  | What happens to a positive size that is not supported?                      |
      | items-per-page-not-positive | What happens to a size below 1?                                             |
      | items-to-skip-negative      | How is a negative number of items to skip answered?                         |
      | others-not-included         | What is in the permissions of others when they were not asked for?          |
      | permissions-of-owner        | Which permissions of their own does the owner of a personal resource see?   |
      | unknown-product             | How is creating with an unknown product answered?                           |
      | bulk-unknown-id             | How is a bulk operation on an unknown id answered?                          |
      | bulk-duplicate-id           | How is a bulk operation answered that names an id twice?                    |
