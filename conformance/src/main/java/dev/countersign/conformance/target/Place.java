package dev.countersign.conformance.target;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place of a value in a target file. */
final class Place {
    private final String file;
    private final @Nullable Place parent;
    private final String name;
    private final int line;
    private final Map<String, Place> children = new HashMap<>();

    private Place(String file, @Nullable Place parent, String name, int line) {
        this.file = file;
        this.parent = parent;
        this.name = name;
        this.line = line;
    }

    static Place ofFile(String file, int line) {
        return new Place(file, null, "", line);
    }

    /** Adds a key of this mapping. */
    Place addKey(String key, int at) {
        return add(key, parent == null ? key : "." + key, at);
    }

    /** Adds an item of this list. */
    Place addItem(int index, int at) {
        return add(String.valueOf(index), "[%d]".formatted(index), at);
    }

    private Place add(String key, String shown, int at) {
        Place child = new Place(file, this, shown, at);
        children.put(key, child);
        return child;
    }

    /** The place of a key or of an item; this one if the file does not have it. */
    Place child(String key) {
        return children.getOrDefault(key, this);
    }

    /** @param pointer a JSON pointer, from this place */
    Place at(String pointer) {
        Place place = this;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            place = place.child(token.replace("~1", "/").replace("~0", "~"));
        }
        return place;
    }

    int line() {
        return line;
    }

    /** Such as {@code accept[0].because}; empty for the whole file. */
    String path() {
        return parent == null ? name : parent.path() + name;
    }

    String within(String key) {
        return path().isEmpty() ? key : path() + "." + key;
    }

    TargetFileException wrong(String what) {
        return new TargetFileException(file, line, what);
    }
}
