package org.rostra.sheets.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Formulas;

/** Looks through a package for what runs, what is hidden inside, and what points outside, before any sheet is read. */
final class PackageCheck {
    private record Unwanted(Pattern name, Reason reason) {}

    private static final List<Unwanted> UNWANTED = List.of(
            unwanted("(.*/)?vba(project|data).*", Reason.MACROS),
            unwanted("xl/(macrosheets|intlmacrosheets|dialogsheets)/.*", Reason.MACROS),
            unwanted("(.*/)?activex/.*|customui/.*|(.*/)?webextensions/.*|(.*/)?customui/.*", Reason.ACTIVE_CONTENT),
            unwanted("(.*/)?embeddings/.*|(.*/)?oleobject[^/]*", Reason.EMBEDDED_OBJECT),
            unwanted("xl/externallinks/.*", Reason.EXTERNAL_LINK),
            unwanted("xl/(connections\\.xml|querytables/.*|model/.*)|customdata/.*", Reason.EXTERNAL_LINK),
            unwanted(".*\\.(zip|xlsx|xlsm|xlsb|xls|docx?|docm|pptx?|jar|rar|7z|gz|exe|dll|js|vbs|bat|cmd|ps1|lnk)",
                    Reason.NESTED_ARCHIVE));
    private static final Pattern ARCHIVE_HEAD = Pattern.compile("(?s)(PK\\x03\\x04|Rar!|7z\\xbc\\xaf|\\x1f\\x8b).*");
    private static final Pattern UNREAD = Pattern
            .compile("(?i).*\\.(xml|rels|vml|emf|wmf|png|jpe?g|gif|tiff?|bmp|svg)");

    private final Archive archive;
    private final Source source;
    private final Deadline deadline;

    PackageCheck(Archive archive, Deadline deadline) {
        this.archive = archive;
        this.source = archive.source();
        this.deadline = deadline;
    }

    void run() throws IOException {
        for (Unwanted unwanted : UNWANTED) {
            archive.entries().stream().filter(entry -> !entry.folder())
                    .filter(entry -> unwanted.name.matcher(entry.folded()).matches()).findFirst()
                    .ifPresent(entry -> {
                        throw source.refusal(unwanted.reason, new Part.Entry(entry.name()));
                    });
        }
        for (Entry entry : archive.entries()) {
            if (!UNREAD.matcher(entry.name()).matches() && !entry.folder()) {
                refuseArchiveInside(entry);
            }
            if (entry.folded().endsWith(".rels")) {
                checkTargets(entry);
            }
        }
    }

    private void refuseArchiveInside(Entry entry) throws IOException {
        String head = new String(archive.head(entry.name(), 4), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (ARCHIVE_HEAD.matcher(head).matches()) {
            throw source.refusal(Reason.NESTED_ARCHIVE, new Part.Entry(entry.name()));
        }
    }

    /** A link a person may click is harmless as long as it is no script; everything else outside is not. */
    private void checkTargets(Entry entry) {
        Optional<Relationships.Relationship> outside = Relationships.read(archive, entry, "", deadline).all().stream()
                .filter(Relationships.Relationship::external)
                .filter(each -> !each.type().equals("hyperlink") || Formulas.isScript(each.target())).findFirst();
        if (outside.isPresent()) {
            throw source.refusal(Reason.EXTERNAL_LINK, new Part.Entry(entry.name()));
        }
    }

    private static Unwanted unwanted(String names, Reason reason) {
        return new Unwanted(Pattern.compile(names.toLowerCase(Locale.ROOT)), reason);
    }
}
