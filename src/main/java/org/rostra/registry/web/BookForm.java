package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.book.BookColumn;
import org.rostra.registry.book.BookTemplate;
import org.rostra.registry.book.Filling;
import org.rostra.registry.intake.AccountImports;
import org.rostra.sheets.BlankForm;
import org.springframework.stereotype.Component;

/** The form in which a clerk says what the columns of a table are filled with, and for which accounts. */
@Component
public class BookForm {
    /** The word for a value whose cell stays empty. */
    public static final String EMPTY = "-";
    private static final int LONGEST = 200;

    private final AccountImports units;

    BookForm(AccountImports units) {
        this.units = units;
    }

    /** The name of the field for a value of a column. */
    public static String word(int place, String ours) {
        return "w" + place + ":" + ours;
    }

    BookTemplate read(HttpServletRequest request, BookTemplate before, BlankForm.Page page, AccountFilter filter) {
        List<BookColumn> columns = page.slots().stream().map(slot -> new BookColumn(slot.index(),
                slot.heading().replace("\0", ""), filling(request, slot.index()), Map.of())).toList();
        return new BookTemplate(before.id(), text(request, "name"), before.file(), page.sheet(),
                number(text(request, "first")), number(text(request, "footer")), filter,
                text(request, "order").equals("unit"), before.mapped(), before.dropped(), columns);
    }

    /** Everything but the unit. */
    AccountFilter filter(HttpServletRequest request) {
        return AccountFilter.of(name -> List.of("tier", "state", "platform", "kind").contains(name)
                ? request.getParameter(name)
                : null);
    }

    /** @throws org.rostra.registry.intake.IntakeRefused if there is no such unit, or more than one */
    AccountFilter withUnit(HttpServletRequest request) {
        String unit = text(request, "unit");
        return filter(request).below(unit.isEmpty() ? null : units.unit(unit));
    }

    /** A text that was written goes before what was chosen. */
    private static Filling filling(HttpServletRequest request, int place) {
        String text = text(request, "t" + place);
        return text.isEmpty() ? Filling.of(text(request, "c" + place)) : new Filling.Fixed(text);
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static String text(HttpServletRequest request, String name) {
        String written = Objects.requireNonNullElse(request.getParameter(name), "").strip().replace("\0", "");
        return written.length() <= LONGEST ? written : written.substring(0, LONGEST);
    }
}
