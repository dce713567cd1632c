package org.rostra.security;

import java.util.Locale;
import java.util.Map;
import org.rostra.access.AdministrativeSeat;
import org.rostra.web.Frames;
import org.rostra.web.Message;
import org.rostra.web.Texts;
import org.rostra.vault.Token;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows the links to the first seats on the console when the server listens. On the console and not in the log: a log
 * is copied and kept, and these links are keys.
 */
@Component
@ConditionalOnBooleanProperty(name = "rostra.demo", havingValue = false, matchIfMissing = true)
class FirstSeatLinks {
    private final FirstSeats seats;
    private final Frames frames;
    private final String address;

    FirstSeatLinks(FirstSeats seats, Frames frames, @Value("${rostra.url:}") String address) {
        this.seats = seats;
        this.frames = frames;
        this.address = address;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        Map<AdministrativeSeat, Token> issued = seats.issue();
        if (!issued.isEmpty()) {
            String base = address.isEmpty() ? "http://localhost:" + event.getWebServer().getPort() : address;
            System.out.println(text(issued, base));
        }
    }

    private String text(Map<AdministrativeSeat, Token> issued, String base) {
        Texts t = frames.texts(Locale.SIMPLIFIED_CHINESE);
        var text = new StringBuilder(t.get("security.first-seat.console", FirstSeats.LASTS.toMinutes()));
        issued.forEach((seat, token) -> text.append(System.lineSeparator()).append(t.get(
                "security.first-seat.console.line", Message.of("access.seat." + seat),
                base + "/first-seat/" + token.text())));
        return text.toString();
    }
}
