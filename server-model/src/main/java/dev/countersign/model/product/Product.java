package dev.countersign.model.product;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** A service that a provider offers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Product.Compute.class, name = Product.Compute.TYPE),
    @JsonSubTypes.Type(value = Product.Ingress.class, name = Product.Ingress.TYPE)
})
public sealed interface Product {
    /** The type discriminator, written by the product itself so that generic models have it too. */
    @JsonProperty(value = "type", access = JsonProperty.Access.READ_ONLY, index = 0)
    String type();

    String name();

    ProductCategoryId category();

    boolean freeToUse();

    /** The price of one unit in one period, in the unit of granted credits. */
    long pricePerUnit();

    /** A copy with this value of {@code freeToUse}. */
    Product freeToUse(boolean free);

    /** The reference that specifications use for this product. */
    @JsonIgnore
    default ProductReference reference() {
        return new ProductReference(name(), category().name(), category().provider());
    }

    /**
     * A machine.
     *
     * @param balance the reader's remaining credits; null unless requested
     */
    record Compute(
            @Nullable Long balance,
            @Nullable Long maxUsableBalance,
            String name,
            long pricePerUnit,
            ProductCategoryId category,
            @Nullable String description,
            int priority,
            @Nullable Integer cpu,
            @Nullable Integer memoryInGigs,
            @Nullable Integer gpu,
            @Nullable String cpuModel,
            @Nullable String memoryModel,
            @Nullable String gpuModel,
            int version,
            boolean freeToUse,
            @Nullable String allowAllocationRequestsFrom,
            @Nullable String unitOfPrice,
            @Nullable String chargeType,
            boolean hiddenInGrantApplications,
            @Nullable String productType)
            implements Product {
        public static final String TYPE = "compute";

        public Compute {
            requirePrice(pricePerUnit);
        }

        /** A machine with one core and one gigabyte, as in the documents' examples. */
        public static Compute example(String name, String category, String provider) {
            return new Compute(
                    null,
                    null,
                    name,
                    1,
                    new ProductCategoryId(category, provider),
                    "An example machine",
                    0,
                    1,
                    1,
                    null,
                    null,
                    null,
                    null,
                    1,
                    false,
                    "ALL",
                    "UNITS_PER_HOUR",
                    "ABSOLUTE",
                    false,
                    "COMPUTE");
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Compute freeToUse(boolean free) {
            return new Compute(
                    balance,
                    maxUsableBalance,
                    name,
                    pricePerUnit,
                    category,
                    description,
                    priority,
                    cpu,
                    memoryInGigs,
                    gpu,
                    cpuModel,
                    memoryModel,
                    gpuModel,
                    version,
                    free,
                    allowAllocationRequestsFrom,
                    unitOfPrice,
                    chargeType,
                    hiddenInGrantApplications,
                    productType);
        }
    }

    /**
     * A public link.
     *
     * @param balance the reader's remaining credits; null unless requested
     */
    record Ingress(
            @Nullable Long balance,
            @Nullable Long maxUsableBalance,
            String name,
            long pricePerUnit,
            ProductCategoryId category,
            @Nullable String description,
            int priority,
            int version,
            boolean freeToUse,
            @Nullable String allowAllocationRequestsFrom,
            @Nullable String unitOfPrice,
            @Nullable String chargeType,
            boolean hiddenInGrantApplications,
            @Nullable String productType)
            implements Product {
        public static final String TYPE = "ingress";

        public Ingress {
            requirePrice(pricePerUnit);
        }

        /** A public link as in the documents' example. */
        public static Ingress example(String name, String category, String provider) {
            return new Ingress(
                    null,
                    null,
                    name,
                    1,
                    new ProductCategoryId(category, provider),
                    "An example ingress",
                    0,
                    1,
                    false,
                    "ALL",
                    "PER_UNIT",
                    "ABSOLUTE",
                    false,
                    "INGRESS");
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Ingress freeToUse(boolean free) {
            return new Ingress(
                    balance,
                    maxUsableBalance,
                    name,
                    pricePerUnit,
                    category,
                    description,
                    priority,
                    version,
                    free,
                    allowAllocationRequestsFrom,
                    unitOfPrice,
                    chargeType,
                    hiddenInGrantApplications,
                    productType);
        }
    }

    private static void requirePrice(long pricePerUnit) {
        if (pricePerUnit < 0) {
            throw new IllegalArgumentException("pricePerUnit must not be negative, but is " + pricePerUnit);
        }
    }
}
