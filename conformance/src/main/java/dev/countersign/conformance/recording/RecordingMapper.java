package dev.countersign.conformance.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.countersign.conformance.wire.Bytes;
import java.io.IOException;
import java.util.Optional;

/**
 * The JSON format of recordings, in ASCII, so that they hold no terminal control characters. A body is a string, or an object
 * with its bytes in Base64 where it is not UTF-8.
 */
final class RecordingMapper {
    private static final String NO_TEXT = "base64";

    private RecordingMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .addModule(new SimpleModule()
                        .addSerializer(Bytes.class, new BytesWriter())
                        .addDeserializer(Bytes.class, new BytesReader()))
                .build();
    }

    private static final class BytesWriter extends JsonSerializer<Bytes> {
        @Override
        public void serialize(Bytes bytes, JsonGenerator json, SerializerProvider provider) throws IOException {
            Optional<String> text = bytes.asUtf8();
            if (text.isPresent()) {
                json.writeString(text.get());
                return;
            }
            json.writeStartObject();
            json.writeBinaryField(NO_TEXT, bytes.toArray());
            json.writeEndObject();
        }
    }

    private static final class BytesReader extends JsonDeserializer<Bytes> {
        @Override
        public Bytes deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode body = json.readValueAsTree();
            return body.isTextual()
                    ? Bytes.of(body.textValue())
                    : Bytes.of(body.path(NO_TEXT).binaryValue());
        }
    }
}
