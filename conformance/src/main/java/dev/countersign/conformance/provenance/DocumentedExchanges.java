package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exchanges of a section: its curl commands and the responses after them, in the form of an example's steps. */
final class DocumentedExchanges {
    private static final Pattern CURL = Pattern.compile("(?m)^curl ");
    private static final Pattern ACTOR = Pattern.compile("(?m)^# Authenticated as (\\S+)[ \\t]*$");
    private static final Pattern ANSWER = Pattern.compile("(?m)^(?:(\\d{3}) [A-Z][A-Za-z -]*$|(?=[\\[{]))");
    private static final Pattern WORDS = Pattern.compile("(?m)^(?:#.*|Communication Flow.*|```.*|\\s*)$");

    private DocumentedExchanges() {}

    static List<ObjectNode> in(String section) {
        List<ObjectNode> exchanges = new ArrayList<>();
        List<ObjectNode> unanswered = new ArrayList<>();
        Matcher curl = CURL.matcher(section);
        Matcher actor = ACTOR.matcher(section);
        int end = 0;
        while (end <= section.length() && curl.find(end)) {
            ShellWords command = ShellWords.first(section, curl.start());
            ObjectNode exchange = DocumentedCurl.read(command.words());
            lastActor(actor, curl.start(), exchange);
            end = command.end();
            String behind = section.substring(end, curl.find(end) ? curl.start() : section.length());
            unanswered.add(exchange);
            if (answer(behind, unanswered)
                    || !WORDS.matcher(behind).replaceAll("").isBlank()) {
                unanswered.clear();
            }
            exchanges.add(exchange);
        }
        return exchanges;
    }

    private static void lastActor(Matcher actor, int before, ObjectNode exchange) {
        actor.region(0, before);
        while (actor.find()) {
            exchange.put("actor", actor.group(1));
        }
    }

    /** Sets the response; consecutive commands share the one after the last. */
    private static boolean answer(String behind, List<ObjectNode> unanswered) {
        String text = behind.replaceAll("(?m)^# ?", "");
        Matcher answer = ANSWER.matcher(text);
        if (!answer.find()) {
            return false;
        }
        JsonNode status = answer.group(1) == null
                ? NullNode.instance
                : JsonNodeFactory.instance.numberNode(Integer.parseInt(answer.group(1)));
        JsonNode response = answer.group(1) == null ? response(text.substring(answer.start())) : NullNode.instance;
        unanswered.forEach(
                exchange -> exchange.<ObjectNode>set("status", status).set("response", response));
        return true;
    }

    private static JsonNode response(String text) {
        return LenientJson.first(text)
                .orElseGet(() ->
                        TextNode.valueOf("no JSON: " + text.lines().findFirst().orElse("")));
    }
}
