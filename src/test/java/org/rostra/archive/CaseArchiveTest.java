package org.rostra.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rostra.procedure.setting.SettingDraft;
import org.rostra.procedure.setting.ProposeSetting;
import org.rostra.policy.Rule;
import java.util.Optional;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.archive.check.Bag;
import org.rostra.archive.check.Checked;
import org.rostra.archive.check.Fault;
import org.rostra.archive.check.Fault.Kind;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.print.PdfA;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;

/** A case that has ended becomes a package that an archive can take, and that tells what was done to it since. */
class CaseArchiveTest {
    private static final Pattern LEAF = Pattern.compile("<叶摘要 算法=\"SHA-256\">([0-9a-f]{64})<");

    private static ArchiveHouse school;
    private static CaseFile file;
    private static Bag bag;

    @BeforeAll
    static void make() {
        school = new ArchiveHouse();
        file = school.ended();
        bag = school.bag(file.asSubject());
    }

    @AfterAll
    static void close() {
        List<Finding> findings = new ArrayList<>();
        school.bean(Ledger.class).check(findings::add);
        school.close();
        assertThat(findings).isEmpty();
    }

    @Test
    void itsManifestsNameEveryFileWithItsDigest() throws Exception {
        for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            Map<String, String> named = new TreeMap<>();
            bag.text(manifest).lines().forEach(line -> named.put(line.substring(66), line.substring(0, 64)));
            Map<String, String> there = new TreeMap<>();
            for (var one : bag.files().entrySet()) {
                if (one.getKey().startsWith("data/") == manifest.startsWith("manifest")
                        && !one.getKey().startsWith("tagmanifest")) {
                    there.put(one.getKey(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(one.getValue())));
                }
            }
            assertThat(named).isEqualTo(there).isNotEmpty();
        }
        assertThat(bag.text("bag-info.txt")).contains("Source-Organization: ", "Bag-Count: 1 of 1",
                "Payload-Oxum: " + bag.files().entrySet().stream().filter(one -> one.getKey().startsWith("data/"))
                        .mapToInt(one -> one.getValue().length).sum() + ".");
    }

    @Test
    void itsMetadataAreAsTheSchemaInItSays() throws Exception {
        var schema = SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(
                bag.text("data/rostra-archive.xsd"))));
        for (String path : List.of("data/metadata.xml", "data/0001/metadata.xml")) {
            schema.newValidator().validate(new StreamSource(new StringReader(bag.text(path))));
        }
        assertThat(bag.text("data/0001/metadata.xml")).contains("湖南财院䶮苑</题名>", "待档案馆确认\">定期10年</保管期限>",
                "<业务行为>提交审批</业务行为>", "原文件名>证明%20.pdf<");
        assertThat(bag.text("data/卷内目录.csv")).contains("0001", "湖南财院䶮苑", "定期10年");
    }

    /** What the archive has decided of reviews says nothing of cases; how long a package lies here is a third thing. */
    @Test
    void eachKindIsKeptAsLongAsItsOwnRuleSays() {
        LocalDate day = LocalDate.parse("2026-03-02");
        Retentions retentions = school.bean(Retentions.class);
        assertThat(retentions.until(day)).isEqualTo("2026-05-31");
        for (var one : List.of(new SettingDraft("rule/archive-reviews", "30 years", day, "档案馆复函"),
                new SettingDraft("rule/package-kept", "10 days", day, "移交很快"))) {
            school.university.approve("publicity-head",
                    school.bean(ProposeSetting.class).propose(school.university.by("clerk"), one));
        }
        assertThat(retentions.of(Rule.ARCHIVE_REVIEWS, day)).isEqualTo(new RetentionClass(Optional.of(30), true));
        assertThat(retentions.of(Rule.ARCHIVE_CASES, day)).isEqualTo(new RetentionClass(Optional.of(10), false));
        assertThat(retentions.until(day)).isEqualTo("2026-03-12");
    }

    @Test
    void itsFormsArePdfAAndItsFilesAreWhatCame() {
        List<String> forms = bag.files().keySet().stream().filter(path -> path.endsWith(".pdf")
                && !path.contains("附件-")).toList();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(3).anyMatch(one -> one.contains("卷内目录"))
                .anyMatch(one -> one.contains("办理过程表"));
        forms.forEach(path -> assertThat(PdfA.faults(bag.files().get(path))).as(path).isEmpty());
        assertThat(bag.files().entrySet().stream().filter(one -> one.getKey().contains("附件-")).toList())
                .singleElement().satisfies(one -> assertThat(one.getValue()).isEqualTo(ArchiveHouse.certificate()));
    }

    @Test
    void itsLeavesAreThoseOfTheLedger() {
        List<String> ledger = Stream.of(file.asSubject(), file.subject())
                .flatMap(subject -> school.bean(Ledger.class).historyOf(subject).stream()).map(Event::leaf).toList();
        List<String> told = LEAF.matcher(bag.text("data/0001/metadata.xml")).results().map(one -> one.group(1))
                .toList();
        assertThat(told).isEqualTo(ledger).hasSizeGreaterThan(4);
    }

    @Test
    void isCheckedWholeAndEveryAlterationIsToldByItsPath() {
        Checked whole = bag.check();
        assertThat(whole.faults()).isEmpty();
        assertThat(whole.records()).isEqualTo(1);
        assertThat(whole.lines()).isGreaterThan(4);
        for (String path : bag.files().keySet()) {
            assertThat(bag.altered(path).check().faults()).as(path).isNotEmpty()
                    .anyMatch(one -> one.path().equals(path) || path.equals("bagit.txt") || path.contains("manifest"));
            assertThat(bag.without(path).check().whole()).as(path).isFalse();
        }
        assertThat(bag.with("data/0001/新.pdf", new byte[3]).check().faults()).anyMatch(one -> one.kind() == Kind.EXTRA
                && one.path().equals("data/0001/新.pdf"));
    }

    /** Who alters a record and writes new manifests is still told of: by the proofs, the marks and the list of contents. */
    @Test
    void whatIsAlteredAndSealedAnewIsToldByWhatItProves() {
        assertThat(bag.resealed().check().faults()).isEmpty();
        String path = "data/0001/metadata.xml";
        String xml = bag.text(path);
        String leaf = LEAF.matcher(xml).results().findFirst().orElseThrow().group(1);
        String otherLeaf = (leaf.charAt(0) == 'a' ? "b" : "a") + leaf.substring(1);
        assertThat(resealed(path, xml.replace(leaf, otherLeaf))).containsExactly(Kind.BAD_PROOF);
        assertThat(resealed(path, xml.replaceFirst("(?s)\\s*<业务实体>.*?</业务实体>", ""))).containsExactly(Kind.BROKEN_CHAIN);
        assertThat(resealed("data/metadata.xml", bag.text("data/metadata.xml").replaceFirst("(?s)(<件>.*?</件>)",
                "$1$1"))).containsExactly(Kind.WRONG_COUNT);
        String form = bag.files().keySet().stream().filter(one -> one.endsWith("办理过程表.pdf")).findFirst().orElseThrow();
        assertThat(bag.with(form, ArchiveHouse.certificate()).resealed().check().faults()).extracting(Fault::kind)
                .containsExactly(Kind.NO_PDFA);
    }

    private static List<Kind> resealed(String path, String text) {
        return bag.with(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).resealed().check().faults()
                .stream()
                .map(Fault::kind).toList();
    }

    /** Nothing in it depends on the moment: the entries bear no time, and the package none but the day. */
    @Test
    void theSameCaseOnTheSameDayGivesTheSameBytes() {
        byte[] first = school.make(file.asSubject()).getFirst();
        House.clock(java.time.Instant.parse("2026-03-02T09:30:00Z"));
        byte[] second = school.make(file.asSubject()).getFirst();
        Bag.of(second).files().forEach((path, content) -> assertThat(Bag.of(first).files().get(path)).as(path)
                .isEqualTo(content));
        assertThat(second).isEqualTo(first);
        school.university.on("2026-03-02");
    }

    @Test
    void isForThePublicityDepartmentAlone() {
        for (String who : List.of("dean", "custodian", "leader", "keeper")) {
            assertThatThrownBy(() -> school.bean(Archives.class).begin(school.university.by(who), file.asSubject()))
                    .as(who).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void whatIsNotConcludedIsNotArchived() {
        UUID account = school.university.draft("custodian", "BIZ", "湖南财院未结", "weibo");
        CaseFile open = school.university.submit("custodian", account);
        assertThatThrownBy(() -> school.bean(Archives.class).begin(school.university.by("clerk"), open.asSubject()))
                .isInstanceOfSatisfying(ArchiveRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.NOTHING_ENDED));
    }

    /** It is deleted after its time, and the ledger keeps who had it made and who took it out. */
    @Test
    void isDeletedAfterItsTime() {
        Subject matter = file.asSubject();
        UUID id = school.bean(Archives.class).begin(school.university.by("clerk"), matter);
        school.bean(ArchiveWork.class).begin(id, java.time.Duration.ofMinutes(5));
        assertThat(school.take(matter, id)).hasSize(1);
        school.bean(KeepPackage.class).expire(Act.bySystem(java.time.Instant.parse("2026-05-31T02:00:00Z")));
        assertThat(school.take(matter, id)).as("ninety days are not over").hasSize(1);
        school.bean(KeepPackage.class).expire(Act.bySystem(java.time.Instant.parse("2026-06-02T02:00:00Z")));
        assertThat(school.bean(Archives.class).of(school.university.by("clerk"), matter)).filteredOn(one -> one.id()
                .equals(id)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(
                        ArchivePackage.State.GONE));
        assertThat(school.bean(Ledger.class).historyOf(new Subject(ArchivePackage.KIND, id))).extracting(Event::type)
                .containsExactly("archive.begun", "archive.part-made", "archive.made", "archive.taken",
                        "archive.taken", "archive.deleted");
    }
}
