package dev.countersign.mutation.digest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Writes instructions as text, and lists the parts of classes that they refer to. */
final class Instructions {
    private final Predicate<String> isFollowed;
    private final Set<CodePart> calls = new HashSet<>();

    /** @param isFollowed whether parts of the class with this internal name are listed */
    Instructions(Predicate<String> isFollowed) {
        this.isFollowed = isFollowed;
    }

    CodeText text(List<AbstractInsnNode> instructions) {
        Textifier text = new Textifier();
        TraceMethodVisitor visitor = new TraceMethodVisitor(text);
        for (AbstractInsnNode instruction : instructions) {
            instruction.accept(visitor);
            refer(instruction);
        }
        StringWriter written = new StringWriter();
        text.print(new PrintWriter(written, true));
        return new CodeText(written.toString().replaceAll("lambda\\$\\w+\\$\\d+", "lambda"), calls);
    }

    private void refer(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            add(new CodePart(call.owner, call.name, call.desc));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle && handle.getDesc().startsWith("(")) {
                    add(new CodePart(handle.getOwner(), handle.getName(), handle.getDesc()));
                }
            }
        } else if (instruction instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC) {
            add(CodePart.initialiser(field.owner, field.name));
        }
    }

    private void add(CodePart part) {
        if (isFollowed.test(part.owner())) {
            calls.add(part);
        }
    }
}
