package org.rostra.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, without the host: the first 24 bits of an IPv4 address, the first 64 of an IPv6 one. */
public record Network(String text) {
    public static Network of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? 3 : 8;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8);
        } catch (IllegalArgumentException | UnknownHostException e) {
            return new Network("unknown");
        }
    }
}
