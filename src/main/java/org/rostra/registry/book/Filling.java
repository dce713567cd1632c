package org.rostra.registry.book;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountLine;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Column;
import org.rostra.web.Texts;

/** What a column of another office's table is filled with. */
public sealed interface Filling {
    Filling NOTHING = new Nothing();
    Filling SERIAL = new Serial();
    String FIXED = "fixed:";
    String FACT = "fact:";

    /** Its name in forms and in store. */
    String id();

    /** The value in a line, counted from 1. */
    @Nullable
    Object value(AccountLine line, AccountWords words, long number);

    /** Left as the template has it. */
    record Nothing() implements Filling {
        @Override
        public String id() {
            return "";
        }

        @Override
        public @Nullable Object value(AccountLine line, AccountWords words, long number) {
            return null;
        }
    }

    /** The number of the line. */
    record Serial() implements Filling {
        @Override
        public String id() {
            return "serial";
        }

        @Override
        public Object value(AccountLine line, AccountWords words, long number) {
            return number;
        }
    }

    /** The same text in every line. */
    record Fixed(String text) implements Filling {
        @Override
        public String id() {
            return FIXED + text;
        }

        @Override
        public Object value(AccountLine line, AccountWords words, long number) {
            return text;
        }
    }

    /** A column of the register, or of the office's own workbook. */
    record Of(Column column) implements Filling {
        @Override
        public String id() {
            return column.id();
        }

        @Override
        public @Nullable Object value(AccountLine line, AccountWords words, long number) {
            return column.value(line, words);
        }
    }

    /** What a column of the register does not show. */
    record OfFact(Fact fact) implements Filling {
        @Override
        public String id() {
            return FACT + fact.name();
        }

        @Override
        public @Nullable Object value(AccountLine line, AccountWords words, long number) {
            return fact.value(line.account());
        }
    }

    /** What an id stands for; nothing where it stands for nothing. */
    static Filling of(String id) {
        if (id.equals(SERIAL.id())) {
            return SERIAL;
        }
        if (id.startsWith(FIXED)) {
            return new Fixed(id.substring(FIXED.length()));
        }
        Optional<Filling> found = id.startsWith(FACT)
                ? Fact.find(id.substring(FACT.length())).map(OfFact::new)
                : Column.find(id).map(Of::new);
        return found.orElse(NOTHING);
    }

    /** Its name on the page. */
    default String label(Texts t) {
        return switch (this) {
            case Nothing _ -> t.get("book.filling.nothing");
            case Serial _ -> t.get("book.filling.serial");
            case Fixed _ -> t.get("book.filling.fixed");
            case Of(Column column) -> column.label(t);
            case OfFact(Fact fact) -> t.get("book.fact." + fact);
        };
    }
}
