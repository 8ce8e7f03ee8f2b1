package dev.countersign.mutation.digest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiled code in a comparable form: the instructions of methods, and of everything in some packages that they call, without
 * line numbers, names of local variables and numbers of lambdas. What is called through an interface is not followed.
 */
public final class Code {
    private final CodeReader reader;
    private final Map<CodePart, CodeText> known = new HashMap<>();

    /** @param packages whose code is followed, such as {@code dev.countersign.conformance.steps} */
    public Code(String... packages) {
        this.reader = new CodeReader(List.of(packages));
    }

    /** The text of methods with these names, such as {@code dev.countersign.conformance.steps.PageSteps.browse}. */
    public Set<String> ofMethods(Collection<String> names) {
        Set<CodePart> parts = new HashSet<>();
        names.forEach(name -> parts.addAll(reader.methods(name)));
        return reached(parts);
    }

    /**
     * The text of one element of a list that is initialised in a static field.
     *
     * @param element a string constant that begins it
     * @param others the constants that begin the other elements
     */
    public Set<String> ofElement(Class<?> type, String element, Set<String> others) {
        CodeText text = reader.element(type, element, others);
        Set<String> all = reached(text.calls());
        all.add(text.text());
        return all;
    }

    private Set<String> reached(Collection<CodePart> roots) {
        Set<String> texts = new TreeSet<>();
        Set<CodePart> seen = new HashSet<>(roots);
        Deque<CodePart> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            CodeText text = known.computeIfAbsent(open.remove(), reader::read);
            if (!text.text().isEmpty()) {
                texts.add(text.text());
            }
            text.calls().stream().filter(seen::add).forEach(open::add);
        }
        return texts;
    }
}
