package dev.countersign.conformance.target;

import java.net.URI;
import java.security.PublicKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A provider plan with the structure of the target file that it is read from. */
record PlanFile(
        Target.Description target,
        Played provider,
        @Nullable TargetProducts products,
        Target.@Nullable Simulation simulation) {

    PlanFile(ProviderPlan plan) {
        this(
                new Target.Description("Core", "unknown", plan.core()),
                new Played(plan.provider()),
                plan.products(),
                plan.simulation());
    }

    /** @param coreKey in PEM */
    record Played(
            String id,
            @Nullable String listen,
            @Nullable URI url,
            String refreshToken,
            @Nullable String coreKey,
            TargetProvider.@Nullable Another another) {

        Played(TargetProvider played) {
            this(
                    played.id(),
                    played.listen(),
                    played.url(),
                    played.refreshToken(),
                    played.coreKey() == null ? null : pem(played.coreKey()),
                    played.another());
        }

        private static String pem(PublicKey key) {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----".formatted(base64);
        }

        /** Leaves out the secrets. */
        @Override
        public String toString() {
            return "Played[id=%s, listen=%s, url=%s]".formatted(id, listen, url);
        }
    }
}
