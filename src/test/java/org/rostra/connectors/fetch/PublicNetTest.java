package org.rostra.connectors.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is public and what is not. */
class PublicNetTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.0.1",
            "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1", "198.18.0.1", "198.19.1.1",
            "224.0.0.1", "239.255.255.250", "255.255.255.255", "240.0.0.1", "203.0.113.5", "168.63.129.16", "::", "::1",
            "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1",
            "2002:a00:1::", "2002:7f00:1::1", "2002:a9fe:a9fe::", "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::a00:1", "2001:0:1::1", "2001:db8::1", "fec0::1", "3fff::1", "2408:8000::5efe:10.0.0.1"})
    void isNotPublic(String address) throws UnknownHostException {
        assertThat(Reach.PUBLIC.covers(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "202.112.0.36",
            "223.5.5.5", "192.169.0.1", "2001:da8::1", "2408:8000::1", "2400:3200::1", "64:ff9b::101:101",
            "2002:101:101::1", "::ffff:1.1.1.1"})
    void isPublic(String address) throws UnknownHostException {
        assertThat(Reach.PUBLIC.covers(InetAddress.getByName(address))).isTrue();
    }
}
