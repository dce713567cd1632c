package org.rostra.connectors.fetch;

import java.util.Arrays;
import java.util.List;

/**
 * The public part of the network: what the registries of special addresses name as anything else is not in it, nor is an
 * address that carries such a one inside. Of IPv6, only what is handed out as global is public.
 */
final class PublicNet {
    /** This network, private, carriers' own, loopback, link-local (metadata), protocols, examples, benchmarks, groups, reserved. */
    private static final List<Block> FOUR = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32");
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] TUNNELLED = {0x20, 0x02};
    private static final byte[] EXAMPLE = {0x20, 0x01, 0x0D, (byte) 0xB8};

    private PublicNet() {
    }

    static boolean holds(byte[] address) {
        if (address.length == 4) {
            int value = value(address, 0);
            return FOUR.stream().noneMatch(block -> block.holds(value));
        }
        if (begins(address, MAPPED) || begins(address, TRANSLATED)) {
            return holds(Arrays.copyOfRange(address, 12, 16));
        }
        if (begins(address, TUNNELLED)) {
            return holds(Arrays.copyOfRange(address, 2, 6));
        }
        boolean global = (address[0] & 0xE0) == 0x20;
        boolean protocols = value(address, 0) >>> 9 == 0x20010000 >>> 9;
        boolean documents = value(address, 0) >>> 12 == 0x3FFF0000 >>> 12;
        return global && !protocols && !documents && !begins(address, EXAMPLE) && !carriesPrivate(address);
    }

    /** An interface that is named after an IPv4 address leads there. */
    private static boolean carriesPrivate(byte[] address) {
        boolean named = (value(address, 8) & 0xFCFFFFFF) == 0x00005EFE;
        return named && !holds(Arrays.copyOfRange(address, 12, 16));
    }

    private static boolean begins(byte[] address, byte[] prefix) {
        return Arrays.equals(address, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static int value(byte[] address, int from) {
        return (address[from] & 0xFF) << 24 | (address[from + 1] & 0xFF) << 16 | (address[from + 2] & 0xFF) << 8
                | address[from + 3] & 0xFF;
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    private record Block(int first, int mask) {
        static Block of(String written) {
            String[] parts = written.split("[./]");
            int first = 0;
            for (int i = 0; i < 4; i++) {
                first = first << 8 | Integer.parseInt(parts[i]);
            }
            return new Block(first, -1 << 32 - Integer.parseInt(parts[4]));
        }

        boolean holds(int address) {
            return (address & mask) == first;
        }
    }
}
