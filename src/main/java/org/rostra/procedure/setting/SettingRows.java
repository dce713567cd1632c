package org.rostra.procedure.setting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.ledger.Act;
import org.rostra.policy.Bounds;
import org.rostra.policy.Bounds.Section;
import org.rostra.policy.DatedRule;
import org.rostra.policy.ValueKind;
import org.rostra.policy.Rule;
import org.rostra.policy.Settable;
import org.rostra.policy.setting.RegulationInForce;
import org.rostra.policy.setting.Setting;
import org.rostra.policy.setting.Settings;
import org.springframework.stereotype.Component;

/** Everything that is set, by the pack or by the institution, as it stands today. */
@Component
public class SettingRows {
    private final Settings settings;
    private final RegulationInForce regulation;

    SettingRows(Settings settings, RegulationInForce regulation) {
        this.settings = settings;
        this.regulation = regulation;
    }

    /** What may be set, and the numbers and terms that may not, for they stand in the regulation. */
    public Map<Section, List<SettingRow>> bySection(Act act) {
        Map<String, List<Setting>> standing = settings.standing().stream()
                .collect(Collectors.groupingBy(Setting::what));
        Map<String, Setting> proposed = settings.proposed().stream()
                .collect(Collectors.toMap(Setting::what, Function.identity()));
        Stream<Settable> fixed = regulation.rules().values().stream()
                .filter(rule -> rule.bounds().isEmpty() && numbered(rule.rule())).map(
                        rule -> new Settable.OfRule(rule.rule()));
        return Stream.concat(Settable.all(regulation).stream(), fixed)
                .map(what -> row(what, act.today(), standing.getOrDefault(what.key(), List.of()),
                        Optional.ofNullable(proposed.get(what.key()))))
                .collect(Collectors.groupingBy(SettingRow::section));
    }

    /** One of them. */
    public SettingRow row(Act act, Settable what) {
        List<Setting> about = settings.about(what.key());
        return row(what, act.today(), about.stream().filter(one -> one.state() == Setting.State.STANDING).toList(),
                about.stream().filter(one -> one.state() == Setting.State.PROPOSED).findFirst());
    }

    private SettingRow row(Settable what, LocalDate today, List<Setting> standing, Optional<Setting> proposed) {
        Optional<Bounds> bounds = what.bounds(regulation);
        Comparator<Setting> byDay = Comparator.comparing(Setting::from)
                .thenComparing(one -> one.decidedAt() == null ? one.proposedAt() : one.decidedAt());
        Optional<Setting> own = standing.stream().filter(one -> !one.from().isAfter(today)).max(byDay);
        return new SettingRow(what, bounds.map(Bounds::section).orElse(Section.VALUES), what.clause(regulation),
                bounds.isPresent(), what.on(regulation, today),
                own.map(Setting::from).or(() -> ofPack(what, today)), own,
                standing.stream().filter(one -> one.from().isAfter(today)).min(byDay), proposed);
    }

    private Optional<LocalDate> ofPack(Settable what, LocalDate today) {
        return what instanceof Settable.OfRule(Rule rule)
                ? regulation.rule(rule).spans().stream().map(DatedRule.Span::from)
                        .filter(from -> !from.isAfter(today)).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static boolean numbered(Rule rule) {
        return rule.value() == ValueKind.TERM || rule.value() == ValueKind.COUNT;
    }
}
