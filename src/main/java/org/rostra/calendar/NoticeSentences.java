package org.rostra.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one holiday's sentences of a State Council notice: which days are off and which are worked. A day that is said to
 * be off stays off even where a rest day is moved away from it; a rest day moved to another day is worked.
 */
final class NoticeSentences {
    private final int year;
    private final String holiday;
    private final Map<LocalDate, Boolean> off = new LinkedHashMap<>();
    private final TreeSet<LocalDate> moved = new TreeSet<>();
    /** The days off that this holiday began with: others lie near to them. */
    private final List<LocalDate> range = new ArrayList<>();
    /** The days off that the sentence at hand names. */
    private final List<LocalDate> here = new ArrayList<>();
    private final List<NoticeProblem> problems = new ArrayList<>();
    private @Nullable LocalDate last;

    private NoticeSentences(int year, String holiday) {
        this.year = year;
        this.holiday = holiday;
    }

    /** What was read. */
    record Read(List<DeclaredDay> days, List<NoticeProblem> problems) {}

    static Read read(int year, String holiday, String text) {
        var sentences = new NoticeSentences(year, holiday);
        for (String sentence : NoticeGrammar.SENTENCE.pattern().split(text)) {
            sentences.sentence(sentence.strip());
        }
        return sentences.result();
    }

    private Read result() {
        moved.stream().filter(day -> !off.containsKey(day)).forEach(day -> off.put(day, false));
        List<DeclaredDay> days = off.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(day -> new DeclaredDay(day.getKey(), day.getValue(), holiday)).toList();
        return new Read(days, problems);
    }

    private void sentence(String sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        int before = off.size() + moved.size();
        here.clear();
        String marked = weekdays(sentence);
        for (String piece : NoticeGrammar.PIECE.pattern().split(marked)) {
            piece(piece.strip());
        }
        Matcher total = NoticeGrammar.TOTAL.pattern().matcher(marked);
        if (total.find() && !here.isEmpty() && Integer.parseInt(total.group(1)) != here.size()) {
            problems.add(new NoticeProblem(NoticeProblem.Kind.TOTAL_WRONG, sentence, total.group(1),
                    Integer.toString(here.size())));
        }
        boolean dates = NoticeGrammar.DATE.pattern().matcher(marked).find();
        if (dates && off.size() + moved.size() == before && !NoticeGrammar.ADJOINING.fits(marked)) {
            problems.add(new NoticeProblem(NoticeProblem.Kind.NOT_UNDERSTOOD, sentence));
        }
    }

    /** What stands in brackets is left out, but for the weekday, which is held against the date before it. */
    private static String weekdays(String sentence) {
        return NoticeGrammar.ASIDE.pattern().matcher(sentence).replaceAll(aside -> {
            Matcher week = NoticeGrammar.WEEKDAY.pattern().matcher(aside.group(1));
            return week.find()
                    ? "\u0001" + IntStream.rangeClosed(1, 7).filter(day -> week.group(day) != null)
                            .findFirst().orElseThrow()
                    : "";
        });
    }

    private void piece(String piece) {
        Matcher to = NoticeGrammar.MOVED.pattern().matcher(piece);
        if (to.find()) {
            moved.addAll(days(piece.substring(0, to.start())));
            set(days(piece.substring(to.start())), true, piece);
            return;
        }
        List<LocalDate> days = days(piece);
        if (days.isEmpty()) {
            return;
        }
        if (NoticeGrammar.WORKED.fits(piece)) {
            if (NoticeGrammar.FROM_THEN_ON.fits(piece)) {
                problems.add(new NoticeProblem(NoticeProblem.Kind.NOT_UNDERSTOOD, plain(piece)));
            } else {
                set(days, false, piece);
            }
        } else if (NoticeGrammar.OFF.fits(piece)) {
            set(days, true, piece);
            if (NoticeGrammar.HOLIDAY.fits(piece)) {
                here.addAll(days);
                range.addAll(range.isEmpty() ? days : List.of());
            }
        } else if (NoticeGrammar.REST.fits(piece)) {
            set(days, true, piece);
        }
    }

    private void set(List<LocalDate> days, boolean isOff, String piece) {
        for (LocalDate day : days) {
            Boolean before = off.put(day, isOff);
            if (before != null && before != isOff) {
                problems.add(new NoticeProblem(NoticeProblem.Kind.CONTRADICTION, plain(piece), day.toString()));
            }
        }
    }

    private List<LocalDate> days(String piece) {
        List<LocalDate> days = new ArrayList<>();
        Matcher date = NoticeGrammar.DATE.pattern().matcher(piece);
        int end = -1;
        while (date.find()) {
            Optional<LocalDate> found = date(date, piece);
            boolean runs = end >= 0 && !days.isEmpty()
                    && NoticeGrammar.TO.pattern().matcher(piece.substring(end, date.start())).matches();
            found.ifPresent(day -> {
                if (runs && day.isAfter(days.getLast())) {
                    days.getLast().plusDays(1).datesUntil(day).toList().forEach(days::add);
                }
                days.add(day);
                last = day;
            });
            end = date.end();
        }
        return days;
    }

    private Optional<LocalDate> date(Matcher written, String piece) {
        int day = Integer.parseInt(written.group(3));
        int month = written.group(2) != null
                ? Integer.parseInt(written.group(2))
                : last == null ? 0 : last.getMonthValue();
        Optional<LocalDate> found = written.group(1) != null
                ? of(Integer.parseInt(written.group(1)), month, day)
                : nearest(month, day);
        if (found.isEmpty()) {
            problems.add(new NoticeProblem(NoticeProblem.Kind.NO_SUCH_DATE, plain(piece), plain(written.group())));
        }
        found.ifPresent(one -> requireWeekday(one, written.group(4), piece));
        return found;
    }

    /** Without a year the one that lies nearest to the days before it; a holiday reaches over the turn of the year. */
    private Optional<LocalDate> nearest(int month, int day) {
        LocalDate near = !range.isEmpty() ? range.getFirst() : last;
        return near == null
                ? of(year, month, day)
                : IntStream.rangeClosed(year - 1, year + 1).filter(one -> belongs(one, month))
                        .mapToObj(one -> of(one, month, day)).flatMap(Optional::stream)
                        .min(Comparator.comparingLong(one -> Math.abs(one.toEpochDay() - near.toEpochDay())));
    }

    /** A notice of a year tells of the December before and the January after at most. */
    private boolean belongs(int one, int month) {
        return one == year || one < year && month == 12 || one > year && month == 1;
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void requireWeekday(LocalDate day, @Nullable String weekday, String piece) {
        if (weekday != null && day.getDayOfWeek() != DayOfWeek.of(weekday.charAt(1) - '0')) {
            problems.add(new NoticeProblem(NoticeProblem.Kind.WEEKDAY_WRONG, plain(piece), day.toString()));
        }
    }

    private static String plain(String marked) {
        return marked.replaceAll("\u0001\\d", "");
    }
}
