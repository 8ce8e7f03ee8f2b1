@agave
Feature: Updating and deleting
  To grant again replaces a permission; to delete it, or to grant nothing, takes it away.

  @AGV-017 @must @example:jobs-permissions-updating
  Scenario: Jobs Permissions: Updating
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the owner grants READ_WRITE at the address of the grantee
    Then the request is accepted
    And the grantee is listed once, as somebody who may read and write

  @AGV-017 @must
  Scenario Outline: <later> replaces <earlier>
    Given the owner has submitted a job
    And the owner has granted <earlier> on the job to the grantee
    When the owner grants <later> on the job to the grantee
    Then the request is accepted
    And the grantee is listed once, as somebody who may <ability>

    Examples:
      | earlier    | later      | ability        |
      | READ       | READ_WRITE | read and write |
      | READ       | WRITE      | write          |
      | WRITE      | READ       | read           |
      | ALL        | READ       | read           |
      | READ_WRITE | READ_WRITE | read and write |

  @AGV-018 @must @example:jobs-permissions-deleting
  Scenario: Jobs Permissions: Deleting
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the grantee can view the job
    When the owner takes the permission of the grantee away
    Then the request is accepted
    And nobody but the owner is listed
    And the grantee cannot view the job
    But the owner can view the job

  @AGV-019 @must @example:jobs-permissions-deleting-by-an-empty-value
  Scenario: Jobs Permissions: Deleting by an empty value
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the grantee can view the job
    When the owner updates the permission of the grantee with an empty value
    Then the request is accepted
    And nobody but the owner is listed
    And the grantee cannot view the job

  @AGV-019 @must
  Scenario: An empty value on the collection takes a permission away
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the grantee can view the job
    When the owner grants an empty value to the grantee on the collection
    Then the request is accepted
    And nobody but the owner is listed
    And the grantee cannot view the job

  @AGV-029 @should
  Scenario: A form with an empty value takes a permission away
    Given the owner has submitted a job
    And the owner has granted READ_WRITE on the job to the grantee
    And the grantee can view the job
    When the owner updates the permission of the grantee with an empty value by a form
    Then the request is accepted
    And nobody but the owner is listed
    And the grantee cannot view the job

  @AGV-012 @must
  Scenario: What was taken away can be granted again
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the owner has taken the permission of the grantee away
    And the grantee cannot view the job
    When the owner grants READ on the job to the grantee
    Then the request is accepted
    And the grantee can view the job
    And the grantee is listed once, as somebody who may read

  @AGV-018 @must
  Scenario: With the permission goes the right to set permissions
    Given the owner has submitted a job
    And the owner has granted ALL on the job to the grantee
    And the grantee can grant READ on the job to the stranger
    When the owner takes the permission of the grantee away
    And the grantee takes the permission of the stranger away
    Then the request is refused
    And the stranger is listed once, as somebody who may read
    But the owner can grant ALL on the job to the grantee
    And the grantee can take the permission of the stranger away
    And the stranger is not listed

  @AGV-020 @must
  Scenario: Another job is not shared by the same grant
    Given the owner has submitted a job
    And the owner has submitted another job
    When the owner grants ALL on the job to the grantee
    Then the grantee can view the job
    And the grantee cannot view the other job
    And nobody but the owner is listed on the other job
    But the owner can grant ALL on the other job to the grantee
    And the grantee can view the other job

  @AGV-020 @must
  Scenario: What is taken away on one job stays on another
    Given the owner has submitted a job
    And the owner has submitted another job
    And the owner has granted READ on the job to the grantee
    And the owner has granted READ on the other job to the grantee
    And the grantee can view the job
    When the owner takes the permission of the grantee away
    Then the grantee cannot view the job
    And the grantee can view the other job

  @AGV-021 @must
  Scenario: What is taken from one user stays with another
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    And the owner has granted WRITE on the job to the stranger
    And the grantee can view the job
    When the owner takes the permission of the grantee away
    Then the grantee is not listed
    And the grantee cannot view the job
    And the stranger is listed once, as somebody who may write

  @AGV-021 @must
  Scenario: What is granted to one user leaves another theirs
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the owner grants READ on the job to the stranger
    Then the stranger can view the job
    And the grantee can view the job

  @AGV-021 @must
  Scenario: What is granted to one user is not granted to another
    Given the owner has submitted a job
    When the owner grants READ on the job to the grantee
    Then the grantee can view the job
    And the stranger is not listed
    And the stranger cannot view the job
    But the owner can grant READ on the job to the stranger
    And the stranger can view the job
