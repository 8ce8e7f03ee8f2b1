@agave
Feature: Listing
  The permissions of a job are a list in which the owner and everybody who was granted something appear.

  @AGV-016 @must @example:jobs-permissions-listing
  Scenario: Jobs Permissions: Listing
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the owner lists the permissions on the job with a slash at the end
    Then the list shows 2 permissions
    And the list shows that the owner may read and write
    And the list shows that the grantee may read

  @AGV-003 @should
  Scenario: The owner comes first
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the owner has granted WRITE on the job to the stranger
    When the owner lists the permissions on the job
    Then the list shows 3 permissions
    And the owner comes first

  @AGV-016 @must
  Scenario: The slash at the end may be left out
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the owner lists the permissions on the job
    Then the list shows 2 permissions
    And the list shows that the owner may read and write
    And the list shows that the grantee may read

  @AGV-002 @must
  Scenario: A new job lists its owner alone
    Given the owner has submitted a job
    When the owner lists the permissions on the job
    Then the list shows 1 permission
    And the list shows that the owner may read and write

  @AGV-016 @must
  Scenario: The list is the same for all who may read
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the owner has granted WRITE on the job to the stranger
    When the grantee lists the permissions on the job
    Then the list shows 3 permissions
    And the list shows that the owner may read and write
    And the list shows that the grantee may read
    And the list shows that the stranger may write

  @AGV-001 @must
  Scenario: A job is in nobody else's list of jobs until it is shared
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the stranger looks for the job in the list of jobs
    Then the job is not found
    But the owner finds the job in the list of jobs

  @AGV-034 @may @needs-agave-2.2
  Scenario: A job that is shared is in the list of jobs of whoever may read it
    Given the owner has submitted a job
    And the owner finds the job in the list of jobs
    And the owner has granted READ on the job to the grantee
    When the grantee looks for the job in the list of jobs
    Then the job is found

  @AGV-030 @may @needs-agave-2.2
  Scenario Outline: <parameter> <value> lists the owner and <others> others
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the owner has granted WRITE on the job to the stranger
    When the owner lists the permissions on the job with <parameter> <value>
    Then the list shows <count> permissions
    And the list shows that the owner may read and write

    Examples:
      | parameter | value | count | others |
      | limit     | 1     | 2     | 1      |
      | limit     | 0     | 1     | 0      |
      | offset    | 1     | 2     | 1      |
      | offset    | 10    | 1     | 0      |

  @AGV-031 @may @needs-agave-2.2
  Scenario: A naked answer is bare
    Given the owner has submitted a job
    When the owner lists the permissions on the job
    Then the answer is wrapped
    When the owner lists the permissions on the job with naked true
    Then the answer is bare
    And the list shows 1 permission

  @AGV-031 @may @needs-agave-2.2
  Scenario: A pretty answer takes several lines
    Given the owner has submitted a job
    When the owner lists the permissions on the job with pretty true
    Then the answer takes several lines
    And the list shows 1 permission

  @AGV-031 @may @needs-agave-2.2
  Scenario: A filter keeps only what it names
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the owner lists the permissions on the job with filter username
    Then the list shows 2 permissions
    And each entry shows username and nothing else
