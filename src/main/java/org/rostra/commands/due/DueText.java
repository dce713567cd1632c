package org.rostra.commands.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.rostra.calendar.Day;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.commands.console.CommandTexts;

/** A receipt for people at a terminal: the answer first, then one line for each day, then what it rests on. */
final class DueText {
    private static final String INDENT = "  ";
    private final CommandTexts texts;
    private final HolidayNames names;
    private final List<String> lines = new ArrayList<>();

    DueText(CommandTexts texts, HolidayNames names) {
        this.texts = texts;
        this.names = names;
    }

    String of(Receipt receipt) {
        switch (receipt) {
            case Receipt.ByDate r -> {
                head(r.term(), written(r.event()), written(r.due()));
                doubts(r);
                days(r);
                foot(r);
            }
            case Receipt.ByHour r -> head(r.term(), written(r.event()), written(r.due()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private void head(Term term, String event, String due) {
        labelled("calendar.receipt.due", due);
        labelled("calendar.receipt.event", event);
        labelled("calendar.receipt.term", texts.get("calendar.term." + term.unit(), term.count()));
    }

    private void doubts(Receipt.ByDate receipt) {
        receipt.doubts().forEach(doubt -> labelled("calendar.receipt.provisional",
                texts.get("calendar.doubt." + doubt.reason().text(), doubt.year())));
    }

    private void days(Receipt.ByDate receipt) {
        lines.add("");
        LocalDate before = receipt.event();
        for (Day day : receipt.days()) {
            long omitted = ChronoUnit.DAYS.between(before, day.date()) - 1;
            if (omitted > 0) {
                lines.add(INDENT + texts.get("calendar.receipt.omitted", omitted));
            }
            lines.add(String.join(INDENT, "", day.date().toString(), weekday(day.date()), kind(day),
                    role(day, receipt.term())));
            before = day.date();
        }
    }

    private void foot(Receipt.ByDate receipt) {
        lines.add("");
        receipt.notices().forEach(year -> year.notices().forEach(
                notice -> labelled("calendar.receipt.notices", notice.title() + " " + notice.address())));
        labelled("calendar.receipt.version", receipt.version().brief());
    }

    private String kind(Day day) {
        String holiday = day.holiday().map(name -> names.in(texts.locale(), name)).orElse("");
        return texts.get("calendar.kind." + day.kind().text(), holiday);
    }

    private String role(Day day, Term term) {
        boolean working = day.role() == Day.Role.COUNTED && term instanceof Term.WorkingDays;
        return texts.get("calendar.role." + (working ? "counted-working" : day.role().text()), day.counted());
    }

    private void labelled(String key, String value) {
        lines.add(texts.get(key) + INDENT + value);
    }

    private String written(LocalDate date) {
        return texts.get("calendar.receipt.date", date, weekday(date));
    }

    private String written(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, WorkingCalendar.ZONE);
        return texts.get("calendar.receipt.date", local.toLocalDate() + " " + local.toLocalTime(),
                weekday(local.toLocalDate()));
    }

    private String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, texts.locale());
    }
}
