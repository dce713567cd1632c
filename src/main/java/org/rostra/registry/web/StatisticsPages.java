package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountStatistics;
import org.rostra.registry.CrossTabulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 统计: a plain table of two dimensions; each number opens the list of just those accounts. */
@Controller
class StatisticsPages {
    private final AccountStatistics statistics;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    StatisticsPages(AccountStatistics statistics, Units units, PlatformLinks platforms, Regulation regulation,
            Frames frames) {
        this.statistics = statistics;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/statistics")
    @Does(Action.ACCOUNT_STATISTICS)
    Answer page(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String columns) {
        AccountDimension down = AccountDimension.find(rows).orElse(AccountDimension.LINE);
        AccountDimension across = AccountDimension.find(columns).filter(one -> one != down)
                .orElse(down == AccountDimension.STATE ? AccountDimension.TIER : AccountDimension.STATE);
        AccountFilter filter = AccountFilter.of(request::getParameter);
        CrossTabulation table = statistics.cross(act, filter, down, across);
        Texts t = frames.texts(request);
        return Answer.screen("registry/statistics").with("table", table).with("rows", down).with("columns", across)
                .with("filter", filter).with("today", act.today())
                .with("unit", filter.unit() == null ? null : units.find(filter.unit()).orElse(null))
                .with("values", new DimensionWords(t, platforms, regulation, units
                        .byId(Stream.concat(filter.value(AccountDimension.LINE).stream(), table.cells().stream()
                                .flatMap(cell -> DimensionWords.lines(down, across, cell)))
                                .filter(value -> !value.equals(AccountDimension.NONE)).map(UUID::fromString)
                                .collect(Collectors.toSet()))));
    }
}
