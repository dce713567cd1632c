package org.rostra.security.door;

import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The addresses of the institution's own proxies; only they may say whom they speak for. */
final class Proxies {
    private final List<IpAddressMatcher> ranges;

    Proxies(List<String> ranges) {
        this.ranges = ranges.stream().map(String::strip).map(IpAddressMatcher::new).toList();
    }

    boolean none() {
        return ranges.isEmpty();
    }

    boolean trusts(String address) {
        return ranges.stream().anyMatch(range -> range.matches(address));
    }
}
