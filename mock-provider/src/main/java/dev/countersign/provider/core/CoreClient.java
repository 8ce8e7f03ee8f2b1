package dev.countersign.provider.core;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.resource.ResourceUpdateAndId;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.fault.Faults;
import dev.countersign.provider.fault.FaultyUpdates;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends updates to Core and looks resources up there, through the Control API. Safe for use by several threads. */
public final class CoreClient {
    private static final TypeReference<ResourceAtCore.Page> PAGE = new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(CoreClient.class);

    private final AccessTokens tokens;
    private final JsonClient control;
    private final FaultyUpdates faults;

    public CoreClient(URI core, String refreshToken, Timeline time, Faults faults) {
        this.tokens = new AccessTokens(core, refreshToken, time);
        this.control = new JsonClient("Core", core, tokens::current, time);
        this.faults = new FaultyUpdates(faults, time);
    }

    /** Sends updates of one kind of resource in one call, which Core accepts or refuses as a whole. */
    public <U> Delivery update(String kind, List<ResourceUpdateAndId<U>> updates) {
        return faults.send(kind, updates, sent -> send(kind, sent), Delivery.TAKEN);
    }

    private <U> Delivery send(String kind, List<ResourceUpdateAndId<U>> updates) {
        try {
            String path = "/api/%s/control/update".formatted(kind);
            return believed(() -> {
                control.tell("POST", path, Map.of(), new BulkRequest<>(updates));
                return Delivery.TAKEN;
            });
        } catch (NoAccessException | CallFailedException problem) {
            LOG.info("{}; the update is sent again later", problem.getMessage());
            return Delivery.UNDELIVERED;
        } catch (CallRefusedException refusal) {
            LOG.info("{} (status {})", refusal.getMessage(), refusal.status());
            return afterRefusal(refusal.status());
        }
    }

    /**
     * Returns those of these resources that Core knows.
     *
     * @param ids at most as many as a page may have
     * @return empty where the call fails, or Core does not offer it
     */
    Optional<List<ResourceAtCore>> browse(String kind, List<String> ids) {
        String filter = URLEncoder.encode(String.join(",", ids), StandardCharsets.UTF_8);
        try {
            String path = "/api/%s/control/browse?itemsPerPage=%d&filterIds=%s"
                    .formatted(kind, OrphanSweep.RESOURCES_OF_ONE_CALL, filter);
            return Optional.of(
                    believed(() -> control.call("GET", path, null, PAGE)).items());
        } catch (NoAccessException | CallFailedException | CallRefusedException problem) {
            LOG.info("{}; nobody knows which of {} {} are forgotten", problem.getMessage(), ids.size(), kind);
            return Optional.empty();
        }
    }

    /**
     * Repeats a call with a new token after a 403: some Cores send it for a token that they no longer accept, but it
     * may also be about the call itself.
     */
    private <T> T believed(Supplier<T> call) {
        try {
            return call.get();
        } catch (CallRefusedException refusal) {
            if (refusal.status() != 403) {
                throw refusal;
            }
            tokens.forget();
            return call.get();
        }
    }

    private Delivery afterRefusal(int status) {
        if (status == 401) {
            tokens.forget();
        }
        return isAboutTheUpdate(status) ? Delivery.REFUSED : Delivery.UNDELIVERED;
    }

    /** Whether Core refuses the update itself, rather than the token, the rate or the moment. */
    private static boolean isAboutTheUpdate(int status) {
        return status / 100 == 4 && status != 401 && status != 408 && status != 429;
    }
}
