package org.rostra.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.policy.BodyKind;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper.Box;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseFile.Outcome;
import org.rostra.procedure.CaseFile.Step;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The boxes of a form: what was decided, by whom, on which day; room for pen and seal where nobody has decided. */
@Component
public class Opinions {
    private final Regulation regulation;
    private final People people;
    private final Frames frames;

    Opinions(Regulation regulation, People people, Frames frames) {
        this.regulation = regulation;
        this.people = people;
        this.frames = frames;
    }

    /** One box for each step of the round at work. */
    public List<Box> of(CaseFile file, Locale locale) {
        Texts t = frames.texts(locale);
        Map<String, ProcedurePlan.Step> plans = plans(file);
        List<Step> steps = file.steps().stream().filter(step -> step.round() == file.round()).toList();
        Map<UUID, String> names = people.names(everyone(steps));
        return steps.stream().map(step -> box(t, Objects.requireNonNull(plans.get(step.plan())), step, names)).toList();
    }

    /** One box for each step of every round that was decided. */
    public List<Box> ofAll(CaseFile file, Locale locale) {
        Texts t = frames.texts(locale);
        Map<String, ProcedurePlan.Step> plans = plans(file);
        List<Step> steps = file.steps().stream().filter(step -> step.outcome() != null).toList();
        Map<UUID, String> names = people.names(everyone(steps));
        return steps.stream().map(step -> {
            Box box = box(t, Objects.requireNonNull(plans.get(step.plan())), step, names);
            String label = file.round() == 1 ? box.label() : t.get("paper.round.step", step.round(), box.label());
            return new Box(box.key() + "." + step.round(), label, box.opinion(), box.sign(), box.name(), "", box.on(),
                    box.dated());
        }).toList();
    }

    private Map<String, ProcedurePlan.Step> plans(CaseFile file) {
        return regulation.procedure(file.procedure()).steps().stream()
                .collect(Collectors.toMap(ProcedurePlan.Step::id, step -> step));
    }

    /** The same before there is a case: the steps that it will go through. */
    public List<Box> ahead(String procedure, BodyKind body, LocalDate on, Locale locale) {
        Texts t = frames.texts(locale);
        return regulation.procedure(procedure).steps(body, on).stream()
                .map(step -> empty(t, "step." + step.id(), step.name().in(locale), true)).toList();
    }

    /** A box for a hand and, where asked for, a seal. */
    public Box open(String key, String label, boolean seal, Locale locale) {
        return empty(frames.texts(locale), key, label, seal);
    }

    /** What somebody says by his name alone, such as that he applies. */
    public Box signed(String key, String label, String name, LocalDate on, Locale locale) {
        Texts t = frames.texts(locale);
        return new Box(key, label, "", t.get("paper.sign"), name, "", t.get("paper.day"), t.date(on));
    }

    private static Box empty(Texts t, String key, String label, boolean seal) {
        return new Box(key, label, "", t.get("paper.sign"), "", seal ? t.get("paper.seal") : "",
                t.get("paper.day"), t.get("paper.date"));
    }

    private Box box(Texts t, ProcedurePlan.Step plan, Step step, Map<UUID, String> names) {
        Box empty = empty(t, "step." + step.plan(), plan.name().in(t.locale()), true);
        if (step.outcome() == null) {
            return empty;
        }
        String decider = step.decider().map(one -> names.getOrDefault(one, "")).orElse("");
        String name = step.represented() == null
                ? decider
                : t.get("procedure.stand-in.for", decider, names.getOrDefault(step.represented(), ""));
        return new Box(empty.key(), empty.label(), opinion(t, plan, step, names), empty.sign(), name, empty.seal(),
                empty.on(), t.date(day(step)));
    }

    private static LocalDate day(Step step) {
        return step.takenOn() != null
                ? step.takenOn()
                : LocalDate.ofInstant(Objects.requireNonNull(step.decidedAt()), Act.ZONE);
    }

    private String opinion(Texts t, ProcedurePlan.Step plan, Step step, Map<UUID, String> names) {
        List<String> lines = new ArrayList<>();
        boolean files = step.outcome() == Outcome.APPROVED && plan.kind() == ProcedurePlan.Step.Kind.FILE;
        lines.add(t.get(files ? "procedure.verb.FILE" : "procedure.outcome." + step.outcome()));
        Optional.ofNullable(step.confirmed()).ifPresent(one -> lines.add(t.get("procedure.confirmed",
                regulation.list(one).title().in(t.locale()))));
        String list = step.outcome() == Outcome.RETURNED ? "return-reasons" : "refusal-reasons";
        step.reasons().forEach(reason -> lines.add(regulation.list(list).find(reason)
                .map(entry -> entry.text().in(t.locale())).orElse(reason)));
        Optional.ofNullable(step.opinion()).filter(said -> !said.isBlank() && !lines.contains(said.strip()))
                .ifPresent(said -> lines.add(said.strip()));
        if (step.maker() != null) {
            lines.add(t.get("procedure.recorded", t.get("procedure.channel." + step.channel()), day(step),
                    names.getOrDefault(step.decidedBy(), ""), proof(t, step)));
        }
        return String.join("\n", lines);
    }

    private static String proof(Texts t, Step step) {
        String document = Objects.requireNonNullElse(step.document(), "");
        return document.isBlank() ? t.get("procedure.evidence.scan") : document;
    }

    private static Set<UUID> everyone(List<Step> steps) {
        Set<UUID> all = new HashSet<>();
        steps.forEach(step -> {
            step.decider().ifPresent(all::add);
            Optional.ofNullable(step.decidedBy()).ifPresent(all::add);
            Optional.ofNullable(step.represented()).ifPresent(all::add);
        });
        return all;
    }
}
