package org.rostra.review;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.print.Grid.Row;
import org.rostra.print.Grid;
import org.rostra.print.Paper;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.Notice.Named;
import org.rostra.review.Notice.Unit;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Tells the units how a year's review ended (通报): units and accounts, never persons, and in no order of merit. */
@Component
class ResultLetter implements PaperForm {
    private static final int NAMED = 1000;

    private final YearLetters letters;
    private final NoticeTable notices;
    private final PlatformLinks platforms;

    ResultLetter(YearLetters letters, NoticeTable notices, PlatformLinks platforms) {
        this.letters = letters;
        this.notices = notices;
        this.platforms = platforms;
    }

    @Override
    public String id() {
        return "review-result";
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return letters.year(subject).map(_ -> letters.texts(locale).get("review.letter.result"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return letters.year(subject).map(year -> letter(
                new Notice(year, notices.units(year.year()), notices.named(year.year(), NAMED)), locale));
    }

    private Paper letter(Notice notice, Locale locale) {
        Texts t = letters.texts(locale);
        ReviewYear year = notice.year();
        LetterDraft draft = letters.begin(year, "result", locale);
        draft.say("body", t.get("review.letter.matter"),
                t.get("review.letter.result.body", String.valueOf(year.year()), year.from(), year.until()));
        draft.heading(t.get("review.letter.result.whole")).say("counts", t.get("review.letter.result.whole"),
                t.get("review.letter.result.counts", sum(notice, Unit::all), sum(notice, Unit::passed),
                        sum(notice, Unit::rectifying), sum(notice, Unit::failed), sum(notice, Unit::absent),
                        sum(notice, Unit::open)));
        draft.heading(t.get("review.letter.result.next"));
        for (String outcome : List.of("RECTIFYING", "FAILED", "ABSENT")) {
            if (notice.named().stream().anyMatch(one -> one.outcome().equals(outcome))) {
                draft.say("next." + outcome, word(t, outcome), t.get("review.letter.result.next." + outcome));
            }
        }
        if (notice.named().isEmpty()) {
            draft.say("next.none", t.get("review.letter.result.next"), t.get("review.letter.result.next.none"));
        }
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"), letters.basis(locale));
        draft.attach(t.get("review.letter.result.units"), units(notice, t));
        if (!notice.named().isEmpty()) {
            draft.attach(t.get(notice.named().size() == NAMED ? "review.letter.result.some" : "review.notice.named",
                    NAMED), named(notice, t));
        }
        return draft.note(letters.reference(year), letters.office().name(locale))
                .sign(letters.fullName(locale), Optional.empty());
    }

    private static int sum(Notice notice, ToIntFunction<Unit> count) {
        return notice.units().stream().mapToInt(count).sum();
    }

    private static Grid units(Notice notice, Texts t) {
        List<String> columns = List.of(t.get("review.column.unit"), t.get("review.notice.all"), word(t, "PASSED"),
                word(t, "RECTIFYING"), word(t, "FAILED"), word(t, "ABSENT"), t.get("review.letter.result.open"));
        return new Grid("units", columns, notice.units().stream().map(unit -> new Row(unit.id().toString(),
                List.of(unit.name(), number(unit.all()), number(unit.passed()), number(unit.rectifying()),
                        number(unit.failed()), number(unit.absent()), number(unit.open()))))
                .toList());
    }

    private Grid named(Notice notice, Texts t) {
        List<String> columns = List.of(t.get("review.notice.account"), t.get("registry.platform"),
                t.get("review.column.unit"), t.get("review.notice.outcome"));
        return new Grid("accounts", columns, notice.named().stream().map(one -> row(one, t)).toList());
    }

    private Row row(Named one, Texts t) {
        return new Row(one.review().toString(), List.of(one.name(),
                Objects.requireNonNullElse(platforms.name(one.platform(), t.locale()), ""),
                Objects.requireNonNullElse(one.unit(), ""), word(t, one.outcome())));
    }

    private static String word(Texts t, String outcome) {
        return t.get((outcome.equals("RECTIFYING") ? "review.state." : "review.conclusion.") + outcome);
    }

    private static String number(int count) {
        return String.valueOf(count);
    }
}
