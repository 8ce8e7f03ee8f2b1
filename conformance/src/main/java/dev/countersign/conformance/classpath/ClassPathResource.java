package dev.countersign.conformance.classpath;

import static io.cucumber.core.resource.ClasspathSupport.resourceName;

import io.cucumber.core.resource.ClassLoaders;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.resource.ResourceScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A resource of the class path, with its content. */
public final class ClassPathResource {
    private final String name;
    private final byte[] content;

    private ClassPathResource(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * The resources of a package and its subpackages whose names meet a condition, ordered by name. A resource that is on the class
     * path more than once counts where it comes first.
     */
    public static List<ClassPathResource> in(String packageName, Predicate<String> names) {
        Map<String, ClassPathResource> found = new TreeMap<>();
        new ResourceScanner<>(
                        ClassLoaders::getDefaultClassLoader,
                        path -> names.test(path.toString()),
                        resource -> Optional.of(read(resource)))
                .scanForResourcesInPackage(packageName, subpackage -> true)
                .forEach(resource -> found.putIfAbsent(resource.name(), resource));
        return List.copyOf(found.values());
    }

    /** The JSON files of a package and its subpackages, ordered by name. */
    public static List<ClassPathResource> json(String packageName) {
        return in(packageName, name -> name.endsWith(".json"));
    }

    /** Reads the content at once: the scanner closes the jar that holds it. */
    private static ClassPathResource read(Resource resource) {
        String name = resourceName(resource.getUri());
        try (InputStream content = resource.getInputStream()) {
            return new ClassPathResource(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    /** The name with its folders, such as {@code countersign/schemas/job.json}. */
    public String name() {
        return name;
    }

    /**
     * Reads a value from the content.
     *
     * @throws UncheckedIOException if the content does not hold one
     */
    public <T> T read(Reader<T> reader) {
        try {
            return reader.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    /** Reads a value from a stream. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(InputStream content) throws IOException;
    }
}
