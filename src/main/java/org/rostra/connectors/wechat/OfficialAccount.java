package org.rostra.connectors.wechat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.rostra.connectors.Says;
import org.rostra.connectors.wechat.Outcome.Accepted;
import org.rostra.connectors.wechat.Outcome.Published;
import org.rostra.connectors.wechat.Outcome.Refused;
import org.rostra.connectors.wechat.Outcome.Unknown;
import org.rostra.connectors.wechat.Progress.Drafted;
import org.rostra.connectors.wechat.Progress.Drafting;
import org.rostra.connectors.wechat.Progress.Nothing;
import org.rostra.connectors.wechat.Progress.Out;
import org.rostra.connectors.wechat.Progress.Submitted;
import org.rostra.connectors.wechat.Progress.Submitting;
import org.rostra.ledger.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Publishes by an official account, each delivery at most once however often it is asked for. What the platform may have heard is
 * never said again before it was looked for there: a publication by its name, a draft or post by its mark. Where it is
 * neither found nor surely absent the answer is {@link Unknown}, and a person can look.
 */
public final class OfficialAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OfficialAccount.class);

    private final Platform platform;
    private final Remembered remembered;
    private final Clock clock;
    private final Duration settled;

    /**
     * @param base     where the platform answers
     * @param patience how long one call may take
     * @param settled  after how long what was asked and is not found there was never heard
     */
    public OfficialAccount(Credentials credentials, URI base, Duration patience, Duration settled,
            Remembered remembered, Clock clock) {
        this(credentials, new Wire(base, patience), settled, remembered, clock);
    }

    OfficialAccount(Credentials credentials, Wire wire, Duration settled, Remembered remembered, Clock clock) {
        this.platform = new Platform(wire, new Tokens(wire, credentials, clock));
        this.remembered = remembered;
        this.clock = clock;
        this.settled = settled;
    }

    /** What stands in the way of speaking for it at all; nothing where the platform gives a token. */
    public Optional<Refused> greeted() {
        return platform.greeted().map(Reply::outcome).map(
                outcome -> outcome instanceof Refused refused ? refused : new Refused(0, Says.WECHAT_UNREACHABLE));
    }

    /** Puts a post into the drafts, where it can be looked at on the platform. */
    public Outcome draft(String key, Article article) {
        Progress progress = remembered.of(key);
        return switch (progress) {
            case Nothing _ -> drafted(key, progress, article);
            case Drafting drafting -> redrafted(key, drafting, article);
            case Drafted(String draft) -> new Accepted(draft);
            case Submitting _,Submitted _,Out _ -> status(key);
        };
    }

    /** Publishes a post, or goes on with it from where it stands. What the platform refused to bring out needs a delivery of its own. */
    public Outcome publish(String key, Article article) {
        Outcome outcome = draft(key, article);
        return switch (remembered.of(key)) {
            case Drafted drafted when outcome instanceof Accepted -> submitted(key, drafted, drafted.draft());
            case Submitting submitting when outcome instanceof Unknown -> resubmitted(key, submitting);
            case Nothing _,Drafting _,Drafted _,Submitting _,Submitted _,Out _ -> outcome;
        };
    }

    /** Where a delivery stands; changes nothing on the platform. */
    public Outcome status(String key) {
        return switch (remembered.of(key)) {
            case Nothing _,Drafting _ -> new Unknown();
            case Drafted(String draft) -> new Accepted(draft);
            case Submitting submitting -> sought(key, submitting);
            case Submitted submitted -> asked(key, submitted);
            case Out(URI link) -> new Published(link);
        };
    }

    /** Follows a callback by asking: what it says is not taken for true. Empty if it is of no delivery that is known. */
    public Optional<Outcome> heard(Heard.Finished finished) {
        return remembered.keyOf(finished.publication()).map(this::status);
    }

    private Outcome drafted(String key, Progress from, Article article) {
        Drafting drafting = new Drafting(clock.now());
        if (!remembered.advance(key, from, drafting)) {
            return new Unknown();
        }
        Reply reply = platform.addDraft(article, Mark.of(key));
        if (reply instanceof Reply.Said(JsonNode content) && !content.path("media_id").asString("").isEmpty()) {
            String draft = content.path("media_id").asString();
            return remembered.advance(key, drafting, new Drafted(draft)) ? new Accepted(draft) : new Unknown();
        }
        if (surelyNot(reply)) {
            remembered.advance(key, drafting, new Nothing());
        }
        return told("draft", Reply.outcome(reply));
    }

    private Outcome redrafted(String key, Drafting drafting, Article article) {
        Platform.Found found = platform.draft(Mark.of(key));
        if (found.instead() != null) {
            return Reply.outcome(found.instead());
        }
        if (found.what() != null) {
            String draft = found.what();
            return remembered.advance(key, drafting, new Drafted(draft)) ? new Accepted(draft) : new Unknown();
        }
        return clock.now().isBefore(drafting.since().plus(settled)) ? new Unknown() : drafted(key, drafting, article);
    }

    private Outcome submitted(String key, Progress from, String draft) {
        Submitting submitting = new Submitting(draft, clock.now());
        if (!remembered.advance(key, from, submitting)) {
            return new Unknown();
        }
        Reply reply = platform.submit(draft);
        if (reply instanceof Reply.Said(JsonNode content) && !content.path("publish_id").asString("").isEmpty()) {
            String publication = content.path("publish_id").asString();
            remembered.advance(key, submitting, new Submitted(draft, publication));
            return new Accepted(publication);
        }
        if (surelyNot(reply)) {
            remembered.advance(key, submitting, new Drafted(draft));
        }
        return told("submit", Reply.outcome(reply));
    }

    /** Only what is still a draft, is not out, and was asked for long enough ago was never heard. */
    private Outcome resubmitted(String key, Submitting submitting) {
        if (clock.now().isBefore(submitting.since().plus(settled))) {
            return new Unknown();
        }
        Platform.Found out = platform.published(Mark.of(key));
        Platform.Found draft = platform.draft(Mark.of(key));
        return out.instead() == null && out.what() == null && draft.instead() == null
                && submitting.draft().equals(draft.what())
                        ? submitted(key, submitting, submitting.draft())
                        : new Unknown();
    }

    private Outcome sought(String key, Submitting submitting) {
        Platform.Found found = platform.published(Mark.of(key));
        if (found.instead() != null) {
            return unasked(found.instead());
        }
        URI link = found.what() == null ? null : Platform.link(found.what());
        return link == null ? new Unknown() : out(key, submitting, link);
    }

    private Outcome asked(String key, Submitted submitted) {
        Reply reply = platform.status(submitted.publication());
        if (!(reply instanceof Reply.Said(JsonNode content))) {
            return unasked(reply);
        }
        int status = content.path("publish_status").asInt(-1);
        URI link = Platform.link(content.path("article_detail").path("item").path(0).path("article_url").asString(""));
        return switch (status) {
            case 0 -> link == null ? new Unknown() : out(key, submitted, link);
            case 1 -> new Accepted(submitted.publication());
            case 2, 3, 4, 5, 6 -> told("publication", new Refused(status, Codes.ended(status)));
            default -> new Unknown();
        };
    }

    private Outcome out(String key, Progress from, URI link) {
        remembered.advance(key, from, new Out(link));
        return new Published(link);
    }

    /** That the question was refused says nothing about what was asked for. */
    private static Outcome unasked(Reply reply) {
        return told("status", Reply.outcome(reply)) instanceof Refused refused ? new Unknown(refused) : new Unknown();
    }

    /** A busy platform may have begun before it gave up. */
    private static boolean surelyNot(Reply reply) {
        return reply instanceof Reply.Unsent || reply instanceof Reply.Denied(int code) && code != Codes.BUSY;
    }

    private static Outcome told(String step, Outcome outcome) {
        if (outcome instanceof Refused(int code, Says reason)) {
            LOG.warn("wechat.refused step={} code={} reason={}", step, code, reason.key());
        } else {
            LOG.warn("wechat.unknown step={}", step);
        }
        return outcome;
    }
}
