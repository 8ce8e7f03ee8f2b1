package dev.countersign.model.call;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Derives nullness from record components: one that is not {@link Nullable} is required and must not be null. */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        AnnotatedType type = recordComponent(member);
        return type == null ? super.hasRequiredMarker(member) : Boolean.valueOf(!isNullable(type));
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        AnnotatedType type = recordComponent(annotated);
        if (type == null) {
            return super.findSetterInfo(annotated);
        }
        return JsonSetter.Value.construct(
                isNullable(type) ? Nulls.SET : Nulls.FAIL, mayContainNull(type) ? Nulls.SET : Nulls.FAIL);
    }

    private static @Nullable AnnotatedType recordComponent(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getDeclaringClass().isRecord()) {
            // not the parameter's own type: a compact constructor loses the annotations inside of it
            return constructor
                    .getDeclaringClass()
                    .getRecordComponents()[parameter.getIndex()]
                    .getAnnotatedType();
        }
        return null;
    }

    private static boolean mayContainNull(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized
                && Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                        .anyMatch(RequiredUnlessNullable::isNullable);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
