package dev.countersign.model.jobs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The value of an application parameter, or a resource that a job uses.
 *
 * <p>Source: Jobs, "AppParameterValue".
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AppParameterValue.File.class, name = "file"),
    @JsonSubTypes.Type(value = AppParameterValue.Bool.class, name = "boolean"),
    @JsonSubTypes.Type(value = AppParameterValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = AppParameterValue.TextArea.class, name = "textarea"),
    @JsonSubTypes.Type(value = AppParameterValue.Int.class, name = "integer"),
    @JsonSubTypes.Type(value = AppParameterValue.FloatingPoint.class, name = "floating_point"),
    @JsonSubTypes.Type(value = AppParameterValue.Peer.class, name = "peer"),
    @JsonSubTypes.Type(value = AppParameterValue.License.class, name = "license_server"),
    @JsonSubTypes.Type(value = AppParameterValue.Network.class, name = "network"),
    @JsonSubTypes.Type(value = AppParameterValue.Ingress.class, name = "ingress"),
    @JsonSubTypes.Type(value = AppParameterValue.BlockStorage.class, name = "block_storage")
})
public sealed interface AppParameterValue {
    record File(String path, @Nullable Boolean readOnly) implements AppParameterValue {}

    record Bool(boolean value) implements AppParameterValue {}

    record Text(String value) implements AppParameterValue {}

    record TextArea(String value) implements AppParameterValue {}

    record Int(BigInteger value) implements AppParameterValue {}

    record FloatingPoint(double value) implements AppParameterValue {
        public FloatingPoint {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value is beyond what 64 bits can hold");
            }
        }
    }

    record Peer(String hostname, String jobId) implements AppParameterValue {}

    record License(String id) implements AppParameterValue {}

    record Network(String id) implements AppParameterValue {}

    record Ingress(String id) implements AppParameterValue {}

    record BlockStorage(String id) implements AppParameterValue {}
}
