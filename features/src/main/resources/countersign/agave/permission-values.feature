@agave
Feature: What each permission allows
  READ opens the job and everything about it, WRITE lets its holder act on the job and set permissions. ALL and READ_WRITE
  are both. Who was granted nothing can do nothing.

  Scenario Outline: <permission> allows: the grantee <deed>
    Given the owner has submitted a job
    And the owner has granted READ on the job to the stranger
    And the owner has granted <permission> on the job to the grantee
    When the grantee <deed>
    Then that is done

    @AGV-005 @must
    Examples:
      | permission | deed              |
      | READ       | views its status  |
      | READ       | lists its outputs |

    @AGV-004 @must
    Examples:
      | permission | deed                  |
      | READ       | views the job         |
      | READ       | views its history     |
      | READ       | lists its permissions |

    @AGV-007 @must @needs-submission
    Examples:
      | permission | deed       |
      | WRITE      | deletes it |

    @AGV-008 @must
    Examples:
      | permission | deed                          |
      | WRITE      | grants on it                  |
      | WRITE      | changes a permission on it    |
      | WRITE      | takes a permission on it away |

    @AGV-010 @must
    Examples:
      | permission | deed                          |
      | ALL        | views the job                 |
      | ALL        | views its status              |
      | ALL        | views its history             |
      | ALL        | lists its outputs             |
      | ALL        | lists its permissions         |
      | ALL        | deletes it                    |
      | ALL        | grants on it                  |
      | ALL        | changes a permission on it    |
      | ALL        | takes a permission on it away |
      | READ_WRITE | views the job                 |
      | READ_WRITE | views its status              |
      | READ_WRITE | views its history             |
      | READ_WRITE | lists its outputs             |
      | READ_WRITE | lists its permissions         |
      | READ_WRITE | deletes it                    |
      | READ_WRITE | grants on it                  |
      | READ_WRITE | changes a permission on it    |
      | READ_WRITE | takes a permission on it away |

  Scenario Outline: <permission> does not allow: the grantee <deed>
    Given the owner has submitted a job
    And the owner has granted READ on the job to the stranger
    And the owner has granted <permission> on the job to the grantee
    When the grantee <deed>
    Then that is refused, and nothing changes
    But once the owner has granted ALL to the grantee, that is done

    @AGV-006 @must
    Examples:
      | permission | deed                          |
      | READ       | deletes it                    |
      | READ       | grants on it                  |
      | READ       | changes a permission on it    |
      | READ       | takes a permission on it away |

    @AGV-009 @must
    Examples:
      | permission | deed              |
      | WRITE      | views the job     |
      | WRITE      | views its status  |
      | WRITE      | views its history |
      | WRITE      | lists its outputs |

    @AGV-033 @may @needs-agave-2.2
    Examples:
      | permission | deed                  |
      | WRITE      | lists its permissions |

  @AGV-001 @must
  Scenario Outline: A job is private until it is shared: the grantee <deed>
    Given the owner has submitted a job
    And the owner has granted READ on the job to the stranger
    When the grantee <deed>
    Then that is refused, and nothing changes
    But once the owner has granted ALL to the grantee, that is done

    Examples:
      | deed                          |
      | views the job                 |
      | views its status              |
      | views its history             |
      | lists its outputs             |
      | lists its permissions         |
      | deletes it                    |
      | grants on it                  |
      | changes a permission on it    |
      | takes a permission on it away |

  @AGV-026 @must
  Scenario Outline: Nobody <deed> without a valid token
    Given the owner has submitted a job
    And the owner has granted READ on the job to the stranger
    When somebody without a token <deed>
    Then that is refused, and nothing changes
    When somebody with a token that is nonsense <deed>
    Then that is refused, and nothing changes
    But the owner can do the same

    Examples:
      | deed                          |
      | views the job                 |
      | views its status              |
      | views its history             |
      | lists its outputs             |
      | lists its permissions         |
      | deletes it                    |
      | grants on it                  |
      | changes a permission on it    |
      | takes a permission on it away |
