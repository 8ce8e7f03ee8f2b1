package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.ItemPosition;
import dev.countersign.conformance.scenario.Person;
import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.Locale;

/** The parameter types that steps share. */
public final class Vocabulary {
    private static final String PERMISSION = "(?:READ|EDIT|ADMIN|PROVIDER)";

    @ParameterType("\\S+/\\S+|content-type: .+")
    public String mediaType(String name) {
        return name;
    }

    @ParameterType("the user|Alice|Bob")
    public Person person(String name) {
        return Person.named(name);
    }

    @ParameterType("Bob's group|the user|Alice|Bob")
    public Grantee grantee(String name) {
        return name.equals("Bob's group") ? new Grantee(Person.BOB, true) : new Grantee(Person.named(name), false);
    }

    @ParameterType(PERMISSION + "(?: and " + PERMISSION + ")*")
    public List<String> permissions(String names) {
        return List.of(names.split(" and ", -1));
    }

    @ParameterType("first|second|last")
    public ItemPosition position(String name) {
        return ItemPosition.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @ParameterType("(?:filter|hide)[A-Z][A-Za-z]+")
    public String flag(String name) {
        return name;
    }

    @ParameterType("retrieving|browsing|searching")
    public Reading reading(String name) {
        return Reading.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @ParameterType("under way|at its end")
    public Stage stage(String name) {
        return name.equals("under way") ? Stage.UNDER_WAY : Stage.AT_ITS_END;
    }

    /** The calls that return a resource. */
    public enum Reading {
        RETRIEVING,
        BROWSING,
        SEARCHING
    }

    /** The progress of a resource. */
    public enum Stage {
        UNDER_WAY,
        AT_ITS_END;

        /** The kind's own name for the state. */
        String among(List<String> states) {
            return this == UNDER_WAY ? states.get(1) : states.get(states.size() - 1);
        }
    }
}
