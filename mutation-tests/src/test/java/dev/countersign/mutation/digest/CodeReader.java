package dev.countersign.mutation.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads parts of classes from the class path. */
final class CodeReader {
    private static final String STATIC = "<clinit>";
    private static final String CONSTRUCTOR = "<init>";
    /** What places an element in the array of a list, and what it begins with before its name. */
    private static final Set<Integer> BEFORE_ELEMENT = Set.of(
            -1,
            Opcodes.DUP,
            Opcodes.ICONST_0,
            Opcodes.ICONST_1,
            Opcodes.ICONST_2,
            Opcodes.ICONST_3,
            Opcodes.ICONST_4,
            Opcodes.ICONST_5,
            Opcodes.BIPUSH,
            Opcodes.SIPUSH,
            Opcodes.GETSTATIC,
            Opcodes.NEW);

    private final List<String> packages;
    private final Map<String, ClassNode> classes = new HashMap<>();

    CodeReader(List<String> packages) {
        this.packages = packages.stream().map(name -> name.replace('.', '/')).toList();
    }

    /** The methods with a name such as {@code dev.countersign.conformance.steps.PageSteps.browse}. */
    List<CodePart> methods(String name) {
        int dot = name.lastIndexOf('.');
        String owner = name.substring(0, dot).replace('.', '/');
        return read(owner).methods.stream()
                .filter(method -> method.name.equals(name.substring(dot + 1)))
                .map(method -> new CodePart(owner, method.name, method.desc))
                .toList();
    }

    CodeText read(CodePart part) {
        return part.isInitialiser() ? initialiser(part) : method(part);
    }

    /** The instructions from one string constant to those that begin the next element, or that make the list. */
    CodeText element(Class<?> type, String element, Set<String> others) {
        List<AbstractInsnNode> all = instructions(method(read(Type.getInternalName(type)), STATIC));
        int from = indexOf(all, element);
        int to = from + 1;
        while (!isConstant(all.get(to), others) && all.get(to).getOpcode() != Opcodes.PUTSTATIC) {
            to++;
        }
        to -= all.get(to).getOpcode() == Opcodes.PUTSTATIC ? 1 : 0;
        while (BEFORE_ELEMENT.contains(all.get(to - 1).getOpcode())) {
            to--;
        }
        return text(all.subList(from, to));
    }

    private static int indexOf(List<AbstractInsnNode> all, String element) {
        for (int index = 0; index < all.size(); index++) {
            if (isConstant(all.get(index), Set.of(element))) {
                return index;
            }
        }
        throw new IllegalArgumentException("no element begins with the string constant \"%s\"".formatted(element));
    }

    private static boolean isConstant(AbstractInsnNode instruction, Set<String> constants) {
        return instruction instanceof LdcInsnNode constant
                && constant.cst instanceof String text
                && constants.contains(text);
    }

    private CodeText method(CodePart part) {
        for (String owner = part.owner(); isFollowed(owner); owner = read(owner).superName) {
            ClassNode type = read(owner);
            for (MethodNode method : type.methods) {
                if (method.name.equals(part.name()) && method.desc.equals(part.descriptor())) {
                    return with(constructors(type, method), text(instructions(method)));
                }
            }
        }
        return new CodeText("", Set.of());
    }

    /** What an instance method works with is also what its class was made with, possibly by reflection. */
    private static List<CodePart> constructors(ClassNode type, MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0
                ? List.of()
                : type.methods.stream()
                        .filter(other -> other.name.equals(CONSTRUCTOR))
                        .map(other -> new CodePart(type.name, other.name, other.desc))
                        .toList();
    }

    private static CodeText with(List<CodePart> parts, CodeText text) {
        return new CodeText(
                text.text(),
                Stream.concat(text.calls().stream(), parts.stream()).collect(Collectors.toSet()));
    }

    /** The instructions since the static field before it was set. */
    private CodeText initialiser(CodePart field) {
        List<AbstractInsnNode> part = new ArrayList<>();
        for (AbstractInsnNode instruction : instructions(method(read(field.owner()), STATIC))) {
            part.add(instruction);
            if (instruction instanceof FieldInsnNode set && set.getOpcode() == Opcodes.PUTSTATIC) {
                if (set.name.equals(field.name())) {
                    return text(part);
                }
                part.clear();
            }
        }
        return new CodeText("", Set.of());
    }

    private CodeText text(List<AbstractInsnNode> instructions) {
        return new Instructions(this::isFollowed).text(instructions);
    }

    private static List<AbstractInsnNode> instructions(@Nullable MethodNode method) {
        return method == null ? List.of() : List.of(method.instructions.toArray());
    }

    private static @Nullable MethodNode method(ClassNode type, String name) {
        return type.methods.stream()
                .filter(method -> method.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    private boolean isFollowed(String owner) {
        return packages.stream().anyMatch(name -> owner.startsWith(name + "/"));
    }

    private ClassNode read(String owner) {
        return classes.computeIfAbsent(owner, CodeReader::load);
    }

    private static ClassNode load(String owner) {
        try (InputStream file = CodeReader.class.getResourceAsStream("/" + owner + ".class")) {
            if (file == null) {
                throw new IllegalArgumentException("no class %s on the class path".formatted(owner));
            }
            ClassNode type = new ClassNode();
            new ClassReader(file).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return type;
        } catch (IOException problem) {
            throw new UncheckedIOException("can't read class " + owner, problem);
        }
    }
}
