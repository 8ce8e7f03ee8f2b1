package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetUser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A target to which no requests are sent. */
public final class AcmeCore {
    public static final Target TARGET = with("secret-of-user");

    private AcmeCore() {}

    /** @param token of the user */
    static Target with(String token) {
        return new Target(
                        new Target.Description("Acme Core", "3.2", URI.create("https://core.example.org")),
                        Map.of("user", new TargetUser(token, List.of(), List.of())),
                        new TargetProducts(
                                new TargetProduct("example-compute", "example-compute", "example"),
                                null,
                                null,
                                null,
                                null),
                        new Target.Simulation(URI.create("https://core.example.org/simulation"), "secret-of-operator"),
                        Duration.ofMinutes(10))
                .certifiedFor(List.of("ucloud-resources"));
    }
}
