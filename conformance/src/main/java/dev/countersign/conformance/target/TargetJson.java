package dev.countersign.conformance.target;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.countersign.conformance.wire.ProxyAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Binds targets and their JSON. */
final class TargetJson {
    static final JsonMapper MAPPER = JsonMapper.builder().addModule(module()).build();

    private TargetJson() {}

    /** Durations are ISO 8601 texts. Keys, proxies and directories are values that code has put into a tree: text never becomes one. */
    static Module module() {
        return new SimpleModule()
                .addSerializer(Duration.class, ToStringSerializer.instance)
                .addDeserializer(Duration.class, new DurationReader())
                .addDeserializer(PrivateKey.class, new EmbeddedReader<>(PrivateKey.class))
                .addDeserializer(RSAPublicKey.class, new EmbeddedReader<>(RSAPublicKey.class))
                .addDeserializer(ProxyAddress.class, new EmbeddedReader<>(ProxyAddress.class))
                .addDeserializer(Path.class, new EmbeddedReader<>(Path.class));
    }

    private static final class DurationReader extends JsonDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Duration.parse(json.getText());
        }
    }

    private static final class EmbeddedReader<T> extends JsonDeserializer<T> {
        private final Class<T> type;

        EmbeddedReader(Class<T> type) {
            this.type = type;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return type.cast(json.getEmbeddedObject());
        }
    }
}
