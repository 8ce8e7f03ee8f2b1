package dev.countersign.conformance.target;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/** A host and a port to listen at. */
public final class Address {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private Address() {}

    /** Parses an address of a target file; the host is not resolved. */
    public static InetSocketAddress of(String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon).replaceAll("^\\[|]$", "");
        return InetSocketAddress.createUnresolved(host, Integer.parseInt(address.substring(colon + 1)));
    }

    static String read(Section section, String key) {
        String text = section.text(key);
        var form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > HIGHEST_PORT) {
            throw section.wrong(
                    key,
                    "%s must be a host and a port such as 127.0.0.1:8081, not '%s'"
                            .formatted(section.within(key), text));
        }
        return text;
    }
}
