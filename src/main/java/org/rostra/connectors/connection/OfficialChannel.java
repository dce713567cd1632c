package org.rostra.connectors.connection;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.connectors.Says;
import org.rostra.connectors.connection.Voices.Voice;
import org.rostra.connectors.wechat.Article;
import org.rostra.connectors.wechat.Outcome;
import org.rostra.connectors.wechat.Progress;
import org.rostra.ledger.Clock;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.joint.DeliveryChannel;
import org.rostra.publishing.joint.Told;
import org.rostra.publishing.joint.Way;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Delivers by official accounts that are connected. */
@Component
class OfficialChannel implements DeliveryChannel {
    private final ConnectionTable connections;
    private final ProgressTable progress;
    private final Voices voices;
    private final Regulation regulation;
    private final Clock clock;
    private final String address;

    OfficialChannel(ConnectionTable connections, ProgressTable progress, Voices voices, Regulation regulation,
            Clock clock, @Value("${rostra.url:}") String address) {
        this.connections = connections;
        this.progress = progress;
        this.voices = voices;
        this.regulation = regulation;
        this.clock = clock;
        this.address = address;
    }

    /** Without an address of its own the house could not find a post of its own again. */
    @Override
    @Enforces(Rule.CONNECTORS)
    public Map<UUID, Way> ways(Collection<UUID> accounts, LocalDate on) {
        return address.isBlank() || !regulation.holds(Rule.CONNECTORS, on) ? Map.of() : connections.ways(accounts);
    }

    @Override
    public Told tell(Parcel parcel) {
        Optional<Voice> voice = regulation.holds(Rule.CONNECTORS, clock.today())
                ? voices.of(parcel.account())
                : Optional.empty();
        if (voice.isEmpty()) {
            return mayBeOut(progress.of(parcel.key()))
                    ? new Told.Unknown(Says.WECHAT_NOT_CONNECTED)
                    : new Told.Refused(Says.WECHAT_NOT_CONNECTED, false);
        }
        var article = new Article(parcel.text().title(), "", Markup.digest(parcel.text().brief()),
                Markup.of(parcel.text().body()), URI.create(address.replaceAll("/$", "") + "/directory/" + parcel
                        .account()),
                voice.get().connection().cover());
        return told(parcel, parcel.way() == Way.DRAFT
                ? voice.get().account().draft(parcel.key(), article)
                : voice.get().account().publish(parcel.key(), article));
    }

    @Override
    public Told ask(Parcel parcel) {
        if (!mayBeOut(progress.of(parcel.key()))) {
            return new Told.Drafted();
        }
        return voices.of(parcel.account()).map(voice -> told(parcel, voice.account().status(parcel.key())))
                .orElse(new Told.Unknown(Says.WECHAT_NOT_CONNECTED));
    }

    private Told told(Parcel parcel, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published(URI link) -> new Told.Out(link);
            case Outcome.Accepted _ -> mayBeOut(progress.of(parcel.key())) ? new Told.Accepted() : new Told.Drafted();
            case Outcome.Unknown(Outcome.Refused hindrance) -> new Told.Unknown(
                    hindrance == null ? null : hindrance.reason());
            // A platform that was too busy to answer may have begun all the same.
            case Outcome.Refused refused -> progress.of(parcel.key()) instanceof Progress.Submitting
                    ? new Told.Unknown(refused.reason())
                    : new Told.Refused(refused.reason(), refused.passes());
        };
    }

    private static boolean mayBeOut(Progress step) {
        return switch (step) {
            case Progress.Nothing _,Progress.Drafting _,Progress.Drafted _ -> false;
            case Progress.Submitting _,Progress.Submitted _,Progress.Out _ -> true;
        };
    }
}
