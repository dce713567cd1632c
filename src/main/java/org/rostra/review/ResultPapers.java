package org.rostra.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchiveMatter.Whole;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Letter;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Listing;
import org.rostra.print.Listing.Column;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.ArchivedTable.Listed;
import org.rostra.review.Notice.Named;
import org.rostra.review.Notice.Unit;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The result of a year on paper: the notice, how each unit fared, which accounts did not simply pass, and the whole list. */
@Component
class ResultPapers {
    private static final int NAMED = 1_000;
    private static final int AT_ONCE = 2_000;

    private final NoticeTable notices;
    private final ArchivedTable table;
    private final PaperPrinter printer;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    ResultPapers(NoticeTable notices, ArchivedTable table, PaperPrinter printer, PlatformLinks platforms,
            Regulation regulation, Frames frames) {
        this.notices = notices;
        this.table = table;
        this.printer = printer;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    List<Whole> of(Act act, ReviewYear year) {
        Texts t = frames.texts(Locale.SIMPLIFIED_CHINESE);
        List<Unit> units = notices.units(year.year());
        List<Named> named = notices.named(year.year(), NAMED);
        List<Whole> all = new ArrayList<>();
        all.add(new Whole(t.get("review.archive.notice") + ".pdf",
                out -> printer.letter(letter(t, act, year, units), out)));
        all.add(new Whole(t.get("review.archive.units") + ".pdf", out -> printer.listing(units(t, year, units), out)));
        if (!named.isEmpty()) {
            all.add(new Whole(t.get("review.archive.named") + ".pdf",
                    out -> printer.listing(named(t, year, named), out)));
        }
        all.add(new Whole(t.get("review.archive.list") + ".csv", out -> list(t, year, out)));
        return all;
    }

    private Letter letter(Texts t, Act act, ReviewYear year, List<Unit> units) {
        String text = t.get("review.notice.text", t.of(regulation.basis(Rule.ANNUAL_REVIEW).citation()),
                String.valueOf(year.year()), sum(units, Unit::all), sum(units, Unit::passed),
                sum(units, Unit::rectifying), sum(units, Unit::failed), sum(units, Unit::absent));
        String school = t.of(regulation.institution().name());
        int open = sum(units, Unit::open);
        List<String> said = open == 0 ? List.of(text) : List.of(text, t.get("review.archive.still", open));
        return new Letter(school, "", t.get("review.notice.title", String.valueOf(year.year())), "", said, school,
                t.date(act.today()));
    }

    private Listing units(Texts t, ReviewYear year, List<Unit> units) {
        return new Listing(t.of(regulation.institution().name()), t.get("review.archive.units"),
                List.of(t.get("review.year", String.valueOf(year.year()))),
                List.of(new Column(t.get("review.column.unit"), 40), new Column(t.get("review.notice.all"), 12),
                        new Column(t.get("review.conclusion.PASSED"), 12),
                        new Column(t.get("review.state.RECTIFYING"), 12),
                        new Column(t.get("review.conclusion.FAILED"), 12),
                        new Column(t.get("review.conclusion.ABSENT"), 12)),
                units.stream().map(one -> List.of(one.name(), "" + one.all(), "" + one.passed(),
                        "" + one.rectifying(), "" + one.failed(), "" + one.absent())).toList(),
                "", t.get("paper.pages"));
    }

    private Listing named(Texts t, ReviewYear year, List<Named> named) {
        return new Listing(t.of(regulation.institution().name()), t.get("review.archive.named"),
                List.of(t.get("review.year", String.valueOf(year.year()))),
                List.of(new Column(t.get("review.notice.account"), 40), new Column(t.get("registry.platform"), 18),
                        new Column(t.get("review.column.unit"), 27), new Column(t.get("review.notice.outcome"), 15)),
                named.stream().map(one -> List.of(one.name(), platforms.name(one.platform(), t.locale()),
                        Objects.requireNonNullElse(one.unit(), ""), outcome(t, one.outcome()))).toList(),
                "", t.get("paper.pages"));
    }

    private static String outcome(Texts t, String outcome) {
        return t.get((outcome.equals("RECTIFYING") ? "review.state." : "review.conclusion.") + outcome);
    }

    private void list(Texts t, ReviewYear year, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.csv(out, List.of(t.get("review.archive.number"),
                t.get("review.notice.account"), t.get("registry.platform"), t.get("review.column.unit"),
                t.get("review.notice.outcome"), t.get("review.archive.day")))) {
            @Nullable
            UUID after = null;
            List<Listed> some;
            do {
                some = table.list(year.year(), after, AT_ONCE);
                for (Listed one : some) {
                    sheet.row(java.util.Arrays.asList(one.number(), one.name(),
                            platforms.name(one.platform(), t.locale()), one.unit(),
                            t.get("review.conclusion." + one.conclusion()), one.on()));
                    after = one.id();
                }
            } while (some.size() == AT_ONCE);
        }
    }

    private static int sum(List<Unit> units, ToIntFunction<Unit> of) {
        return units.stream().mapToInt(of).sum();
    }
}
