package dev.countersign.conformance.exploration.steps;

import io.cucumber.java.en.Given;
import java.util.function.Consumer;

/** A step definition that matches every sentence; the test determines its result. */
public final class ScriptedSteps {
    private static Consumer<String> script = sentence -> {};

    /** @param told receives each sentence, and throws to fail its step */
    public static void play(Consumer<String> told) {
        script = told;
    }

    @Given("^(.*)$")
    public void step(String sentence) {
        script.accept(sentence);
    }
}
