package dev.countersign.conformance.exploration.steps;

import io.cucumber.java.en.Given;
import java.util.function.Consumer;

/** Every sentence is a step, and a test says what comes of it. */
public final class ScriptedSteps {
    private static Consumer<String> script = sentence -> {};

    /** @param told to fail, or not, at a sentence */
    public static void play(Consumer<String> told) {
        script = told;
    }

    @Given("^(.*)$")
    public void step(String sentence) {
        script.accept(sentence);
    }
}
