package dev.countersign.conformance.certification;

/** The version of Countersign. */
public final class ProductVersion {
    private ProductVersion() {}

    /** The version of the jar; {@code development} where there is none. */
    public static String current() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
