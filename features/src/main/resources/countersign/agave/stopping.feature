@agave @waits @needs-clock
Feature: What takes a job some time
  A job that somebody stops may go on for a while, and what it writes is there once it has run. Nothing is asked of outputs before the job has succeeded.

  Scenario Outline: <permission> allows: the grantee stops it
    Given the owner has submitted a job
    And the owner has granted <permission> on the job to the grantee
    When the grantee stops it
    Then that is done

    @AGV-007 @must @needs-submission
    Examples:
      | permission |
      | WRITE      |

    @AGV-010 @must
    Examples:
      | permission |
      | ALL        |
      | READ_WRITE |

  @AGV-006 @must
  Scenario: READ does not allow: the grantee stops it
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the grantee stops it
    Then that is refused, and nothing changes
    But once the owner has granted ALL to the grantee, that is done

  @AGV-001 @must
  Scenario: A job is private until it is shared: the grantee stops it
    Given the owner has submitted a job
    When the grantee stops it
    Then that is refused, and nothing changes
    But once the owner has granted ALL to the grantee, that is done

  @AGV-026 @must
  Scenario: Nobody stops it without a valid token
    Given the owner has submitted a job
    When somebody without a token stops it
    Then that is refused, and nothing changes
    When somebody with a token that is nonsense stops it
    Then that is refused, and nothing changes
    But the owner can do the same

  Scenario Outline: <permission> opens what the job has written
    Given the owner has submitted a job
    And the job has written a file
    And the owner has granted <permission> on the job to the grantee
    When the grantee lists its outputs
    Then that is done

    @AGV-005 @must
    Examples:
      | permission |
      | READ       |

    @AGV-010 @must
    Examples:
      | permission |
      | ALL        |
      | READ_WRITE |

  @AGV-009 @must
  Scenario: WRITE does not open what the job has written
    Given the owner has submitted a job
    And the job has written a file
    And the owner has granted WRITE on the job to the grantee
    When the grantee lists its outputs
    Then that is refused, and nothing changes
    But once the owner has granted ALL to the grantee, that is done

  @AGV-001 @must
  Scenario: What a job has written is private until it is shared
    Given the owner has submitted a job
    And the job has written a file
    When the grantee lists its outputs
    Then that is refused, and nothing changes
    When the grantee reads the file
    Then the request is refused
    But the owner can grant READ on the job to the grantee
    And the grantee can read the file

  @AGV-026 @must
  Scenario: Nobody lists its outputs without a valid token
    Given the owner has submitted a job
    And the job has written a file
    When somebody without a token lists its outputs
    Then that is refused, and nothing changes
    When somebody with a token that is nonsense lists its outputs
    Then that is refused, and nothing changes
    But the owner can do the same

  @AGV-005 @must
  Scenario: READ lets its holder read what the job has written
    Given the owner has submitted a job
    And the job has written a file
    And the owner can read the file
    And the owner has granted READ on the job to the grantee
    When the grantee reads the file
    Then the request is accepted
    And the grantee is given what the owner was given
