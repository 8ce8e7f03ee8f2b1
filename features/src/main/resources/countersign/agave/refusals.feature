@agave
Feature: Grants that say too little or make no sense
  What can't be meant is refused, and everybody has what they had.

  @AGV-023 @must
  Scenario Outline: The value '<value>' grants nothing
    Given the owner has submitted a job
    When the owner grants the value "<value>" to the grantee
    Then the grantee cannot view the job
    And nobody but the owner may do anything
    But the owner can grant READ on the job to the grantee
    And the grantee can view the job

    Examples:
      | value    |
      | nonsense |
      | true     |

  @AGV-037 @should
  Scenario Outline: The value '<value>' is refused
    Given the owner has submitted a job
    When the owner grants the value "<value>" to the grantee
    Then the request is refused
    But the owner can grant READ on the job to the grantee

    Examples:
      | value    |
      | nonsense |
      | true     |

  @AGV-037 @should
  Scenario: A value that is refused takes nothing away
    Given the owner has submitted a job
    And the owner has granted READ on the job to the grantee
    When the owner grants the value "nonsense" to the grantee at their address
    Then the request is refused
    And the grantee is listed once, as somebody who may read
    But the owner can grant READ_WRITE at the address of the grantee
    And the grantee is listed once, as somebody who may read and write

  @AGV-024 @must
  Scenario: A grant that says no permission grants nothing
    Given the owner has submitted a job
    When the owner grants to the grantee without a permission
    Then the grantee cannot view the job
    And nobody but the owner may do anything
    But the owner can grant READ on the job to the grantee
    And the grantee can view the job

  @AGV-024 @must
  Scenario: A grant that says no username reaches nobody
    Given the owner has submitted a job
    When the owner grants READ without a username
    Then the grantee cannot view the job
    And neither the grantee nor the stranger may do anything
    But the owner can grant READ on the job to the grantee
    And the grantee can view the job

  @AGV-037 @should
  Scenario: A grant needs a permission
    Given the owner has submitted a job
    When the owner grants to the grantee without a permission
    Then the request is refused
    But the owner can grant READ on the job to the grantee

  @AGV-037 @should
  Scenario: A grant on the collection needs a username
    Given the owner has submitted a job
    When the owner grants READ without a username
    Then the request is refused
    When the owner grants READ to a username that is empty
    Then the request is refused
    And nobody but the owner is listed
    But the owner can grant READ on the job to the grantee

  @AGV-025 @should
  Scenario Outline: A grant that calls itself <media type> is refused
    Given the owner has submitted a job
    When the owner grants READ to the grantee and calls that <media type>
    Then the request is refused
    And nobody but the owner is listed
    But the owner can grant READ at the address of the grantee
    And the grantee is listed once, as somebody who may read

    Examples:
      | media type      |
      | text/plain      |
      | application/xml |

  @AGV-025 @should
  Scenario Outline: A grant that is <garbled> is refused
    Given the owner has submitted a job
    When the owner sends the grantee's permission something that is <garbled>
    Then the request is refused
    And nobody but the owner is listed
    But the owner can grant READ at the address of the grantee
    And the grantee is listed once, as somebody who may read

    Examples:
      | garbled                |
      | JSON without quotes    |
      | JSON that breaks off   |
      | a word                 |
      | an empty list          |
      | an object of no fields |

  @AGV-027 @should
  Scenario Outline: The <part> of a job that does not exist can't be had
    Given the owner has submitted a job
    When the owner asks for the <part> of a job that does not exist
    Then the request is refused
    But the owner can ask for the <part> of the job

    Examples:
      | part        |
      | permissions |
      | status      |
      | history     |

  @AGV-027 @should
  Scenario: Nothing is granted on a job that does not exist
    Given the owner has submitted a job
    When the owner grants READ on a job that does not exist to the grantee
    Then the request is refused
    When the owner takes the permission of the grantee on a job that does not exist away
    Then the request is refused
    But the owner can grant READ on the job to the grantee
    And the owner can take the permission of the grantee away
