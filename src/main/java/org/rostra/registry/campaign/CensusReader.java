package org.rostra.registry.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.ScopeVerdict;
import org.rostra.sheets.Row;

/** Reads the rows of a census by themselves; what the register says of them is asked afterwards. */
final class CensusReader {
    private final CensusWords words = new CensusWords();
    private final PlatformLinks platforms;
    private final NameScope scope;

    CensusReader(PlatformLinks platforms, NameScope scope) {
        this.platforms = platforms;
        this.scope = scope;
    }

    /** Every row with its verdict, as far as the row alone tells; empty where no column holds addresses. */
    Optional<List<Finding>> read(CensusFile file) {
        return CensusColumns.of(file, words, platforms).map(columns -> {
            Map<CanonicalLink, Integer> seen = new HashMap<>();
            List<Finding> findings = new ArrayList<>(file.rows().size());
            file.rows().forEach(row -> findings.add(finding(row, columns, seen)));
            return findings;
        });
    }

    private Finding finding(Row row, CensusColumns columns, Map<CanonicalLink, Integer> seen) {
        String written = text(row, columns.link());
        String name = text(row, columns.name());
        String state = text(row, columns.live());
        Optional<CanonicalLink> link = written.isEmpty() ? Optional.empty() : platforms.canonical(written);
        Optional<Boolean> live = words.live(state);
        Integer twin = link.map(one -> seen.putIfAbsent(plain(one), row.number())).orElse(null);
        return new Finding(row.number(), row.cells().stream().map(cell -> readable(cell.text())).toList(),
                link.map(CanonicalLink::platform).orElse(null), link.map(CanonicalLink::id).orElse(null),
                link.flatMap(CanonicalLink::url).orElse(null), name,
                name.isEmpty() || scope.judge(name).verdict() != ScopeVerdict.OTHER, live.orElse(null),
                text(row, columns.said()), verdict(link, state, live, twin), twin, null);
    }

    private static FindingVerdict verdict(Optional<CanonicalLink> link, String state, Optional<Boolean> live,
            @Nullable Integer twin) {
        if (link.isEmpty()) {
            return FindingVerdict.BAD_LINK;
        }
        if (twin != null) {
            return FindingVerdict.TWICE;
        }
        return state.isEmpty() || live.isPresent() ? FindingVerdict.UNSAID : FindingVerdict.BAD_LIVE;
    }

    /** Two ways of writing may lead to one account by different addresses. */
    private static CanonicalLink plain(CanonicalLink link) {
        return new CanonicalLink(link.platform(), link.id(), Optional.empty());
    }

    private static String text(Row row, int column) {
        return column < 0 ? "" : readable(row.text(column));
    }

    /** PostgreSQL stores every character but this one. */
    private static String readable(String text) {
        return text.replace("\0", "");
    }
}
