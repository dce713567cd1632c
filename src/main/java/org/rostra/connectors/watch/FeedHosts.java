package org.rostra.connectors.watch;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** The hosts from which the institution lets feeds be read; a list of the pack that it sets itself. */
@Component
public class FeedHosts {
    private static final String LIST = "feed-hosts";

    private final Regulation regulation;

    FeedHosts(Regulation regulation) {
        this.regulation = regulation;
    }

    public List<String> on(LocalDate day) {
        return Optional.ofNullable(regulation.lists().get(LIST)).map(list -> list.on(day)).orElse(List.of()).stream()
                .map(entry -> entry.text().in(Locale.SIMPLIFIED_CHINESE).strip().toLowerCase(Locale.ROOT)).toList();
    }

    boolean cover(URI address, LocalDate day) {
        return address.getHost() != null && on(day).contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
