package org.rostra.archive;

import java.text.MessageFormat;
import java.util.Optional;
import org.rostra.calendar.Term;

/**
 * How long the archive keeps a record (保管期限), in the words and codes of DA/T 22.
 *
 * @param years     none for ever
 * @param confirmed whether the institution has set it; else it is what the product assumes until the archive has decided
 */
public record RetentionClass(Optional<Integer> years, boolean confirmed) {
    static RetentionClass of(Optional<Term> term, boolean confirmed) {
        return new RetentionClass(term.map(Term::count), confirmed);
    }

    /** 永久, 定期30年, 定期10年: as an archive writes it, in whatever language the page is. */
    public String text() {
        return years.map(count -> MessageFormat.format(org.rostra.archive.bag.Term.RETAINED_YEARS.word(), count))
                .orElseGet(org.rostra.archive.bag.Term.RETAINED_EVER::word);
    }

    /** Y, D30, D10. */
    public String code() {
        return years.map(count -> "D" + count).orElse("Y");
    }
}
