package dev.countersign.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST /api/jobs | status           | POST /api/jobs     | status           | true
                    POST /api/jobs | status           | GET /api/jobs/init | status           | false
                    GET /retrieve  | /owner/createdBy | GET /browse        | /owner           | true
                    GET /retrieve  | /owner/createdBy | GET /browse        | /owner/createdBy | true
                    GET /retrieve  | /owner           | GET /browse        | /owner/createdBy | false
                    GET /retrieve  | /ownership       | GET /browse        | /owner           | false
                    GET /retrieve  | /owner           | GET /retrieve      | status           | false
                    GET /retrieve  | /owner           | GET /retrieve      | body             | true
                    GET /retrieve  | /owner           | GET /browse        | body             | false
                    GET /retrieve  | the job runs     | GET /browse        | the job runs     | true
                    GET /retrieve  | the job runs     | GET /retrieve      | the job ends     | false
                    """)
    void is_broken_by_a_deviation_at_its_place(
            String call, String place, String deviatingCall, String deviatingPlace, boolean broken) {
        Deviation deviation = new Deviation(List.of(), deviatingCall, deviatingPlace, "key", "this", "that", "", 1);

        assertThat(new Precondition(call, place, "this").isBrokenBy(deviation)).isEqualTo(broken);
    }

    @Test
    void a_status_is_no_reason_where_another_one_is_expected() {
        Deviation accepted = new Deviation(List.of(), "POST /jobs", "status", "key", "refused (4xx)", "200", "", 1);

        assertThat(new Precondition("POST /jobs", "status", "refused (4xx)").isBrokenBy(accepted))
                .isTrue();
        assertThat(new Precondition("POST /jobs", "status", "accepted (2xx)").isBrokenBy(accepted))
                .isFalse();
    }
}
