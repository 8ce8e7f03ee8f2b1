package dev.countersign.conformance.target;

import java.net.InetSocketAddress;

/** A host and a port to listen at. */
public final class Address {
    private Address() {}

    /** Parses an address of a target file; the host is not resolved. */
    public static InetSocketAddress of(String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon).replaceAll("^\\[|]$", "");
        return InetSocketAddress.createUnresolved(host, Integer.parseInt(address.substring(colon + 1)));
    }
}
