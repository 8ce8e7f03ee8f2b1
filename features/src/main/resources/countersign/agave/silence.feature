@agave @unspecified
Feature: What the document on jobs leaves open

  Nothing here is right or wrong. What a jobs service does where its document is silent is noted, and compared with what the
  real service is known to do.

  Background:
    Given the owner has submitted a job

  Scenario Outline: <question>
    When it is tried what the jobs service does about "<point>"
    Then what it does is noted

    Examples:
      | point                        | question                                                                                           |
      | agave-envelope               | Are answers of the Jobs service wrapped?                                                           |
      | agave-grant-status           | Which status does a grant get?                                                                     |
      | agave-revoke-by-empty-status | Which status does an update with an empty permission get?                                          |
      | agave-delete-status          | Which status does the deletion of a permission get?                                                |
      | agave-other-values           | Which values beyond the documented four are taken?                                                 |
      | agave-object-as-permission   | What does a permission do that is an object, as answers have it?                                   |
      | agave-bad-value              | How is a value answered that stands for nothing?                                                   |
      | agave-missing-permission     | How is a grant answered that names no permission?                                                  |
      | agave-missing-username       | How is a grant on the collection answered that names no user?                                      |
      | agave-unknown-user           | How is a grant to an unknown user answered?                                                        |
      | agave-long-username          | How is a grant to a name of more than 32 characters answered?                                      |
      | agave-not-permitted          | Which status does a request get that the caller may not make?                                      |
      | agave-unknown-job            | Which status does a request about an unknown job get?                                              |
      | agave-deleted-job            | How is a grant on a deleted job answered?                                                          |
      | agave-grant-to-owner         | How is a grant to the owner answered?                                                              |
      | agave-world                  | What does a grant to the name world do?                                                            |
      | agave-delete-all             | What does DELETE on the collection of permissions do?                                              |
      | agave-own-revocation         | Can somebody who may only read give up the own permission?                                         |
      | agave-paging-owner           | Does limit count the owner?                                                                        |
      | agave-filter-siblings        | What does filter show for two fields of the same object?                                           |
      | agave-form-bodies            | Are forms taken as bodies?                                                                         |
      | agave-missing-token          | Which status does a request without a token get?                                                   |
      | agave-username-in-address    | Is the name in an address percent-decoded?                                                         |
      | agave-event-of-update        | Which permission does the event of an update name?                                                 |
      | agave-list-by-writer         | May somebody list the permissions on a job who may write, but not read?                            |
      | agave-show-one               | How is a GET on the permission of a user answered who has none?                                    |
      | agave-events                 | What do the history and notifications call a permission that is given, and one that is taken away? |
      | agave-event-of-nothing       | Is there an event where a permission is taken from somebody who has none?                          |
      | agave-blank-username         | How is a grant to a username of blanks answered?                                                   |
      | agave-username-case          | How is a grant to a name answered that differs from one with a permission in case alone?           |
      | agave-list-order             | In which order does the list show those who were granted something?                                |
      | agave-wrong-method           | How is a call on the collection of permissions answered for a method that it does not have?        |
      | agave-options                | How is OPTIONS on the collection of permissions answered without a token?                          |
      | agave-outputs-before-run     | How is the list of the outputs of a job answered that has not run yet?                             |
      | agave-unknown-app            | How is a job for an unknown application answered?                                                  |
      | agave-job-filter             | Can the list of jobs be filtered by name?                                                          |
