package org.rostra.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.voice.AnswerOpinion;
import org.rostra.voice.MinutesItem;
import org.rostra.voice.Who;
import org.rostra.voice.Wanted;
import org.rostra.voice.EnterMinutes;
import org.rostra.voice.FollowOpinion;
import org.rostra.voice.Claim;
import org.rostra.voice.GiveOpinion;
import org.rostra.voice.Opinion.Channel;
import org.rostra.voice.Opinion.Kind;
import org.rostra.voice.Receipt;
import org.rostra.voice.RouteOpinion;
import org.rostra.voice.TimeOpinion;
import org.rostra.voice.WatchOpinions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Opinions of the demonstration, each at another point of its way. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class DemoVoice {
    private static final Duration MORNING = Duration.ofHours(9);

    private final Phrases phrases = new Phrases();
    private final GiveOpinion giving;
    private final EnterMinutes minutes;
    private final RouteOpinion routing;
    private final TimeOpinion timing;
    private final AnswerOpinion answering;
    private final FollowOpinion following;
    private final WatchOpinions watch;
    private final Units units;
    private final Calendars calendars;

    DemoVoice(GiveOpinion giving, EnterMinutes minutes, RouteOpinion routing, TimeOpinion timing,
            AnswerOpinion answering, FollowOpinion following, WatchOpinions watch, Units units, Calendars calendars) {
        this.giving = giving;
        this.minutes = minutes;
        this.routing = routing;
        this.timing = timing;
        this.answering = answering;
        this.following = following;
        this.watch = watch;
        this.units = units;
        this.calendars = calendars;
    }

    void tell(UUID clerk, Instant now) {
        for (Row row : Row.of("opinions.tsv")) {
            Instant then = Integer.parseInt(row.get("ago")) == 0
                    ? now.minus(Duration.ofMinutes(40))
                    : LocalDate.ofInstant(now, Act.ZONE).minusDays(Integer.parseInt(row.get("ago")))
                            .atStartOfDay(Act.ZONE).toInstant().plus(MORNING);
            goOn(clerk, row, take(clerk, row, then), then, now);
        }
        watch.tellLate(Act.bySystem(now));
    }

    private Receipt take(UUID clerk, Row row, Instant then) {
        Kind kind = Kind.valueOf(row.get("kind"));
        Channel channel = Channel.valueOf(row.get("channel"));
        UUID unit = unit(row.get("unit"));
        boolean office = row.get("office").equals("yes");
        return channel.byHand()
                ? minutes.enter(Deed.by(clerk, then), new MinutesItem(channel, LocalDate.ofInstant(then,
                        Act.ZONE), kind, row.get("text"), unit, office, false, Who.NOBODY))
                : giving.give(anonymous(then), new Wanted(kind, row.get("text"), "", unit, office, false,
                        false, Who.NOBODY, false), List.of());
    }

    private void goOn(UUID clerk, Row row, Receipt receipt, Instant then, Instant now) {
        UUID id = receipt.opinion().id();
        switch (row.get("how")) {
            case "answered" -> answer(clerk, id, working(then, 3, now), "opinion.answer");
            case "late" -> {
                watch.tellLate(Act.bySystem(working(then, 6, now)));
                answer(clerk, id, working(then, 9, now), "opinion.late");
            }
            case "reopened" -> {
                answer(clerk, id, working(then, 2, now), "opinion.answer");
                following.reopen(anonymous(working(then, 4, now)), new Claim.ByReceipt(receipt.opinion().number(),
                        receipt.code()), phrases.get("opinion.reopen"));
            }
            case "asked" -> routing.route(Deed.by(clerk, working(then, 1, now)), id,
                    units.findByCode(row.get("unit")).map(Unit::id).stream().toList(), phrases.get("opinion.note"));
            case "paused" -> {
                routing.route(Deed.by(clerk, working(then, 1, now)), id, List.of(), "");
                timing.pause(Deed.by(clerk, working(then, 2, now)), id, "authority", phrases.get("opinion.pause"));
            }
            default -> {
                // It waits as it came.
            }
        }
    }

    private void answer(UUID clerk, UUID id, Instant at, String phrase) {
        answering.answer(Deed.by(clerk, at), id, phrases.get(phrase));
    }

    /** So many working days later in the morning, or now. */
    private Instant working(Instant then, int days, Instant now) {
        WorkingCalendar calendar = calendars.current();
        LocalDate day = LocalDate.ofInstant(then, Act.ZONE);
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        Instant planned = day.atStartOfDay(Act.ZONE).toInstant().plus(MORNING);
        return planned.isAfter(now) ? now : planned;
    }

    private @Nullable UUID unit(String code) {
        return code.isEmpty() ? null : units.findByCode(code).map(Unit::id).orElse(null);
    }

    private static Act anonymous(Instant at) {
        return Act.of(Actor.ANONYMOUS, Ids.next(), at);
    }
}
