package dev.countersign.conformance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds for source files with a string literal that is the name, the profile or the tag of a kind of resource. */
final class NamesOfKinds extends ArchCondition<JavaClass> {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));

    private static final Pattern COMMENT = Pattern.compile("/[*].*?[*]/", Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile(ResourceKinds.all().stream()
            .flatMap(kind -> Stream.of(kind.name(), kind.profile(), kind.tag()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "\"(?:", ")\"")));

    NamesOfKinds() {
        super("name a kind of resource");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<String> found = LITERAL.matcher(source(type))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        String message = "%s names %s".formatted(type.getName(), String.join(", ", found));
        events.add(new SimpleConditionEvent(type, !found.isEmpty(), message));
    }

    /** Whether a class is the kind itself. */
    static boolean isKind(JavaClass type) {
        return type.isAssignableTo(ResourceKind.class);
    }

    /** The text of the file that a class is declared in, without comments; empty for generated classes. */
    private static String source(JavaClass type) {
        String file = type.getName().replaceAll("[$].*", "").replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(NamesOfKinds::read)
                .orElse("");
    }

    private static String read(Path source) {
        try {
            return COMMENT.matcher(Files.readString(source)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + source, e);
        }
    }
}
