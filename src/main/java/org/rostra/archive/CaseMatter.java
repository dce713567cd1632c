package org.rostra.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Units;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Papers;
import org.rostra.paper.scan.Scans;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Form;
import org.rostra.print.Letter;
import org.rostra.print.Paper;
import org.rostra.print.Sheet;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseForm;
import org.rostra.procedure.Procedures;
import org.rostra.web.Frames;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A case (办件) that has ended: one record, with its forms, its course, and the files of what it is about. */
@Component
class CaseMatter implements ArchiveMatter {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    /** The particular of a form in which its number stands. */
    private static final String NUMBER = "head.number";

    private final Procedures procedures;
    private final Papers papers;
    private final Scans scans;
    private final CaseSheet course;
    private final Regulation regulation;
    private final Units units;
    private final Frames frames;
    private final Map<String, CaseForm> forms;
    private final Map<String, Enclosures> enclosures;

    CaseMatter(Procedures procedures, Papers papers, Scans scans, CaseSheet course, Regulation regulation, Units units,
            Frames frames, @Lazy List<CaseForm> forms, List<Enclosures> enclosures) {
        this.procedures = procedures;
        this.papers = papers;
        this.scans = scans;
        this.course = course;
        this.regulation = regulation;
        this.units = units;
        this.frames = frames;
        this.forms = forms.stream().collect(Collectors.toMap(CaseForm::kind, Function.identity()));
        this.enclosures = enclosures.stream().collect(Collectors.toMap(Enclosures::kind, Function.identity()));
    }

    @Override
    public String kind() {
        return CaseFile.KIND;
    }

    @Override
    public Rule kept() {
        return Rule.ARCHIVE_CASES;
    }

    @Override
    public String path(Subject subject) {
        return "/cases/" + subject.id();
    }

    @Override
    public Optional<Holding> holding(Act act, Subject subject) {
        return procedures.find(subject.id()).map(file -> new Holding("case-" + Long.toHexString(
                file.id().getLeastSignificantBits()), title(file), unit(file), day(file).getYear(),
                file.state().ended() ? 1 : 0, file.state().ended() ? 0 : 1));
    }

    @Override
    public List<Subject> records(Subject subject, @Nullable UUID after, int limit) {
        return after == null ? List.of(subject) : List.of();
    }

    @Override
    public ArchiveRecord record(Act act, Subject record) {
        CaseFile file = procedures.find(record.id()).orElseThrow();
        List<Sheet> sheets = new ArrayList<>(papers.archival(act, file.subject(), mark()));
        String number = sheets.stream().map(Sheet::paper).flatMap(CaseMatter::head)
                .filter(field -> field.key().equals(NUMBER)).map(Paper.Field::value).findFirst().orElse("");
        String outcome = frames.texts(OFFICIAL).get("procedure.state." + file.state());
        sheets.add(papers.archival(course.of(file, title(file), unit(file), OFFICIAL), mark()));
        List<KeptFile> files = new ArrayList<>(Optional.ofNullable(enclosures.get(file.subject().kind()))
                .map(one -> one.of(file.subject(), Objects.requireNonNull(file.ended()))).orElse(List.of()));
        files.addAll(scans.files(file.subject()));
        return new ArchiveRecord(record, title(file), number, unit(file), day(file), outcome, sheets, files,
                List.of(file.asSubject(), file.subject()));
    }

    private static Stream<Paper.Field> head(Paper paper) {
        return switch (paper) {
            case Form form -> form.head().stream();
            case Letter _ -> Stream.empty();
        };
    }

    @Override
    public List<LeftOut> leftOut(Subject subject, @Nullable UUID after, int limit) {
        return List.of();
    }

    @Override
    public List<Whole> whole(Act act, Subject subject) {
        return List.of();
    }

    private String mark() {
        return frames.texts(OFFICIAL).get("archive.mark");
    }

    private String title(CaseFile file) {
        String what = Optional.ofNullable(forms.get(file.subject().kind()))
                .map(form -> form.titles(List.of(file.subject().id()), OFFICIAL).get(file.subject().id())).orElse("");
        String procedure = regulation.procedure(file.procedure()).name().in(OFFICIAL);
        return what.isBlank() ? procedure : frames.texts(OFFICIAL).get("archive.case.title", procedure, what);
    }

    private String unit(CaseFile file) {
        return units.names(List.of(file.unit())).getOrDefault(file.unit(), "");
    }

    private static LocalDate day(CaseFile file) {
        return LocalDate.ofInstant(file.ended() == null ? file.opened() : file.ended(), Act.ZONE);
    }
}
