package dev.countersign.server.agave;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ConventionalServer;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a request, sent as JSON or as a form. */
record RequestFields(ObjectNode fields) {
    private static final String SEND_ANOTHER = "Please send your request as a multipart/form-data file upload or as "
            + "application/json with valid JSON content in the request body.";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(WireJson.DEEPEST_NESTING)
                            .build())
                    .build())
            .build();

    static RequestFields of(Context ctx) {
        return new RequestFields(
                switch (mediaType(ctx)) {
                    case "application/json" -> json(ConventionalServer.body(ctx));
                    case "application/x-www-form-urlencoded" -> form(ctx);
                    case "multipart/form-data" -> parts(ctx);
                    case "" -> throw noContent();
                    default -> throw new JobRefusedException.Invalid("Unsupported content type. " + SEND_ANOTHER);
                });
    }

    /** A field as text, including numbers and null; empty if it is missing. */
    Optional<String> text(String name) {
        JsonNode field = fields.get(name);
        return Optional.ofNullable(field).map(value -> value.isContainerNode() ? value.toString() : value.asText());
    }

    boolean isContainer(String name) {
        return fields.path(name).isContainerNode();
    }

    /** A field that is an object; empty if it is missing or not an object. */
    ObjectNode object(String name) {
        return fields.get(name) instanceof ObjectNode object ? object : JSON.createObjectNode();
    }

    /** The content of a file in a form; empty if there is none of that name. */
    static Optional<RequestFields> ofFile(Context ctx, String name) {
        if (!mediaType(ctx).equals("multipart/form-data")) {
            return Optional.empty();
        }
        requireLength(ctx);
        return Optional.ofNullable(ctx.uploadedFile(name)).map(file -> new RequestFields(json(read(file))));
    }

    private static byte[] read(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ObjectNode json(byte[] body) {
        try {
            @Nullable JsonNode read = JSON.readTree(body);
            if (read instanceof ObjectNode object && !object.isEmpty()) {
                return object;
            }
            throw noContent();
        } catch (JsonProcessingException problem) {
            throw new JobRefusedException.Invalid("Invalid JSON found. " + problem.getOriginalMessage());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ObjectNode form(Context ctx) {
        if (ConventionalServer.body(ctx).length == 0) {
            throw noContent();
        }
        return fields(ctx.formParamMap());
    }

    /** Parts are read from the stream without a limit, so a body without a length is not read. */
    private static ObjectNode parts(Context ctx) {
        requireLength(ctx);
        return fields(ctx.formParamMap());
    }

    private static void requireLength(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length <= 0 || length > ConventionalServer.LARGEST_BODY) {
            throw noContent();
        }
    }

    private static ObjectNode fields(Map<String, List<String>> form) {
        ObjectNode fields = JSON.createObjectNode();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.get(0)));
        return fields;
    }

    private static JobRefusedException noContent() {
        return new JobRefusedException.Invalid("No content found. " + SEND_ANOTHER);
    }

    private static String mediaType(Context ctx) {
        String header = Objects.requireNonNullElse(ctx.contentType(), "");
        return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
