package dev.countersign.conformance.steps.agave;

import dev.countersign.conformance.scenario.agave.AccessLevel;
import dev.countersign.conformance.scenario.agave.JobAction;
import dev.countersign.conformance.scenario.agave.JobActor;
import io.cucumber.java.ParameterType;

/** The parameter types that these steps share. */
public final class AgaveVocabulary {
    @ParameterType("the owner|the grantee|the stranger")
    public JobActor actor(String name) {
        return JobActor.named(name);
    }

    @ParameterType("read and write|read|write|do nothing")
    public AccessLevel ability(String text) {
        return AccessLevel.named(text);
    }

    @ParameterType("READ_WRITE|READ|WRITE|ALL")
    public String level(String value) {
        return value;
    }

    @ParameterType("permissions|status|history")
    public String jobPart(String name) {
        return name.equals("permissions") ? "/pems" : "/" + name;
    }

    @ParameterType("JSON without quotes|JSON that breaks off|a word|an empty list|an object of no fields")
    public String garbled(String text) {
        return switch (text) {
            case "JSON without quotes" -> "{permission:READ}";
            case "JSON that breaks off" -> "{\"permission\":\"READ";
            case "a word" -> "READ";
            case "an empty list" -> "[]";
            default -> "{}";
        };
    }

    @ParameterType("views the job|views its status|views its history|lists its outputs|lists its permissions|stops it"
            + "|deletes it|grants on it|changes a permission on it|takes a permission on it away")
    public JobAction action(String text) {
        return JobAction.named(text);
    }
}
