@agave
Feature: Granting
  The owner of a job shares it by sending a permission to the job's collection of permissions, or to the address of one
  user's permission.

  @AGV-012 @must @example:jobs-permissions-general-grant
  Scenario: Jobs Permissions: General grant
    Given the owner has submitted a job
    When the owner grants READ on the job to the grantee
    Then the request is accepted
    And the grantee can view the job

  @AGV-013 @must @example:jobs-permissions-custom-url-grant
  Scenario: Jobs Permissions: Custom url grant
    Given the owner has submitted a job
    When the owner grants READ at the address of the grantee
    Then the request is accepted
    And the grantee can view the job

  @AGV-014 @must
  Scenario Outline: A grant of <permission> is answered with what it stands for
    Given the owner has submitted a job
    When the owner grants <permission> on the job to the grantee
    Then the answer shows that the grantee may <ability>

    Examples:
      | permission | ability        |
      | READ       | read           |
      | WRITE      | write          |
      | ALL        | read and write |
      | READ_WRITE | read and write |

  @AGV-015 @must
  Scenario: A permission tells where it, its job and its user are
    Given the owner has submitted a job
    When the owner grants READ on the job to the grantee
    Then the answer links to the permission of the grantee, to the job and to their profile

  @AGV-008 @must
  Scenario: Who may write grants on
    Given the owner has submitted a job
    And the owner has granted WRITE on the job to the grantee
    When the grantee grants READ on the job to the stranger
    Then the request is accepted
    And the stranger can view the job

  @AGV-022 @must
  Scenario: Nobody shares what was not shared with them
    Given the owner has submitted a job
    When the stranger grants READ on the job to the stranger
    Then the request is refused
    And nobody but the owner is listed
    And the stranger cannot view the job
    But the owner can grant READ on the job to the stranger
    And the stranger can view the job

  @AGV-022 @must
  Scenario: Who may read does not raise themselves
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the grantee grants ALL on the job to the grantee
    Then the request is refused
    And the grantee is listed once, as somebody who may read
    But the owner can grant ALL on the job to the grantee
    And the grantee is listed once, as somebody who may read and write

  @AGV-022 @must
  Scenario: Nobody takes away what others were granted
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the stranger takes the permission of the grantee away
    Then the request is refused
    And the grantee is listed once, as somebody who may read
    But the owner can take the permission of the grantee away
    And the grantee is not listed

  @AGV-035 @should
  Scenario Outline: The owner keeps everything when granted <permission>
    Given the owner has submitted a job
    And the owner has granted ALL on the job to the grantee
    When the grantee grants <permission> on the job to the owner
    Then the owner is listed once, as somebody who may read and write
    And the owner can grant READ on the job to the stranger
    And the owner can view the job

    Examples:
      | permission |
      | READ       |
      | WRITE      |
      | ALL        |

  @AGV-035 @should
  Scenario: Nobody takes the job from its owner
    Given the owner has submitted a job
    And the owner has granted ALL on the job to the grantee
    When the grantee takes the permission of the owner away
    Then the owner is listed once, as somebody who may read and write
    And the owner can view the job
    And the owner can take the permission of the grantee away

  @AGV-029 @should
  Scenario: A form grants as JSON does
    Given the owner has submitted a job
    When the owner grants READ_WRITE to the grantee by a form
    Then the request is accepted
    And the grantee is listed once, as somebody who may read and write
