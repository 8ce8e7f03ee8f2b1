package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class CatalogueComparisonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void what_is_added_to_what_was_asked_for_is_no_difference() {
        assertThat(includes(
                        "{'name':'a','labels':{},'product':{'id':'m','region':'x'}}",
                        "{'name':'a','product':{'id':'m'}}"))
                .isTrue();
        assertThat(includes("{'resources':[{'path':'/f','readOnly':false}]}", "{'resources':[{'path':'/f'}]}"))
                .isTrue();
    }

    @Test
    void what_was_asked_for_as_null_was_not_asked_for() {
        assertThat(includes("{}", "{'openedFile':null}")).isTrue();
        assertThat(includes("{'openedFile':null}", "{'openedFile':null}")).isTrue();
        assertThat(includes("{'openedFile':''}", "{'openedFile':null}")).isTrue();
    }

    @Test
    void what_was_asked_for_has_to_be_there() {
        assertThat(includes("{'replicas':2}", "{'replicas':1}")).isFalse();
        assertThat(includes("{}", "{'replicas':1}")).isFalse();
        assertThat(includes("{'replicas':null}", "{'replicas':1}")).isFalse();
        assertThat(includes("{'resources':[]}", "{'resources':[{'path':'/f'}]}"))
                .isFalse();
        assertThat(includes("{'resources':[{'path':'/f'},{'path':'/g'}]}", "{'resources':[{'path':'/f'}]}"))
                .isFalse();
        assertThat(includes("{'resources':[{'path':'/g'}]}", "{'resources':[{'path':'/f'}]}"))
                .isFalse();
    }

    private static boolean includes(String actual, String wanted) {
        return ResourceBrowser.includes(json(actual), json(wanted));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException(problem);
        }
    }
}
