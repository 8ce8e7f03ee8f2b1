@agave
Feature: What each permission allows
  READ opens the job and everything about it, WRITE lets its holder act on the job and set permissions. ALL and READ_WRITE
  are both. Who was granted nothing can do nothing.

  Scenario Outline: <permission> opens a job: the grantee <deed>
    Given the owner has submitted a job
    And it works for the owner: the owner <deed>
    And the owner has granted <permission> on the job to the grantee
    When the grantee <deed>
    Then that is done

    @AGV-005 @must
    Examples:
      | permission | deed             |
      | READ       | views its status |

    @AGV-004 @must
    Examples:
      | permission | deed                  |
      | READ       | views the job         |
      | READ       | views its history     |
      | READ       | lists its permissions |

    @AGV-010 @must
    Examples:
      | permission | deed                  |
      | ALL        | views the job         |
      | ALL        | views its status      |
      | ALL        | views its history     |
      | ALL        | lists its permissions |
      | READ_WRITE | views the job         |
      | READ_WRITE | views its status      |
      | READ_WRITE | views its history     |
      | READ_WRITE | lists its permissions |

  Scenario Outline: <permission> lets its holder set permissions: the grantee <deed>
    Given the owner has submitted a job
    And the owner has granted READ on the job to the stranger
    And the owner has granted <permission> on the job to the grantee
    When the grantee <deed>
    Then that is done

    @AGV-008 @must
    Examples:
      | permission | deed                          |
      | WRITE      | grants on it                  |
      | WRITE      | changes a permission on it    |
      | WRITE      | takes a permission on it away |

    @AGV-010 @must
    Examples:
      | permission | deed                          |
      | ALL        | grants on it                  |
      | ALL        | changes a permission on it    |
      | ALL        | takes a permission on it away |
      | READ_WRITE | grants on it                  |
      | READ_WRITE | changes a permission on it    |
      | READ_WRITE | takes a permission on it away |

  @AGV-036 @may @needs-agave-2.2 @needs-submission
  Scenario Outline: <permission> lets its holder delete the job
    Given the owner has submitted a job
    And the owner has granted <permission> on the job to the grantee
    When the grantee deletes it
    Then that is done

    Examples:
      | permission |
      | WRITE      |
      | ALL        |
      | READ_WRITE |

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
      | READ       | grants on it                  |
      | READ       | changes a permission on it    |
      | READ       | takes a permission on it away |

    @AGV-009 @must
    Examples:
      | permission | deed             |
      | WRITE      | views its status |

    @AGV-033 @may @needs-agave-2.2
    Examples:
      | permission | deed                  |
      | WRITE      | views the job         |
      | WRITE      | views its history     |
      | WRITE      | lists its permissions |

  @AGV-006 @must
  Scenario: READ does not let its holder delete the job
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the grantee deletes it
    Then that is refused, and nothing changes
    But the owner can do the same

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
      | lists its permissions         |
      | grants on it                  |
      | changes a permission on it    |
      | takes a permission on it away |

  @AGV-001 @must
  Scenario: A job is private until it is shared: the grantee deletes it
    Given the owner has submitted a job
    And the owner has granted READ on the job to the stranger
    When the grantee deletes it
    Then that is refused, and nothing changes
    But the owner can do the same

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
      | lists its permissions         |
      | deletes it                    |
      | grants on it                  |
      | changes a permission on it    |
      | takes a permission on it away |
