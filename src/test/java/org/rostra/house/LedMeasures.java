package org.rostra.house;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.University;
import org.rostra.conduct.Appeals;
import org.rostra.conduct.DecideMeasure;
import org.rostra.conduct.DecideMeasure.Word;
import org.rostra.conduct.EvidenceOfMeasures;
import org.rostra.conduct.Measure;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.OpenMeasure;
import org.rostra.conduct.OpenMeasure.Wanted;
import org.rostra.conduct.Party.Part;
import org.rostra.conduct.PrepareMeasure;
import org.rostra.conduct.ServeMeasure;
import org.rostra.conduct.SpeakUp;
import org.rostra.conduct.award.AwardCheck;
import org.rostra.conduct.award.AwardChecks;
import org.rostra.conduct.award.Candidate;
import org.rostra.conduct.course.Kind;
import org.rostra.ledger.Act;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three measures with words in them that stand nowhere else: of a member, reported by somebody who is only named; of another, reported by a person of the
 * institution and looked at again; and an award bar of a custodian.
 */
final class LedMeasures {
    /** Who reported, by name only. */
    static final String NAMED = "欧阳鹭寤";
    /** Who reported, a person of the institution. */
    static final String REPORTER = "司空翎砚";
    static final String ACCUSED = "赫连疏桐";
    static final String APPELLANT = "澹台霁川";
    private static final List<String> SAID = List.of("摘要", "事实", "证据", "陈述", "理由", "采纳", "申诉", "裁决");

    final University university;
    final UUID group;
    final Measure member;
    final Measure appealed;
    final Measure bar;
    /** Of each measure the canaries of its texts. */
    final Map<UUID, List<String>> words;

    LedMeasures(University university) {
        this.university = university;
        group = university.running("BIZ2401", 3, "wechat-group", "custodian", "custodian2");
        person("accused", ACCUSED);
        person("appellant", APPELLANT);
        person("reporter", REPORTER);
        member = led("custodian", Part.MEMBER, "accused", "attack", NAMED, "鹓");
        appealed = led("custodian", Part.MEMBER, "appellant", "attack", "reporter", "鸑");
        university.bean(Appeals.class).appeal(university.by("appellant"), appealed.id(), word("鸑", "申诉"));
        bar = led("clerk", Part.CUSTODIAN, "custodian", "not-managed", NAMED, "鷟");
        words = Map.of(member.id(), all("鹓"), appealed.id(), all("鸑"), bar.id(), all("鷟"));
    }

    /** What is decided on the appeal, by the publicity head, who from then on handles it. */
    void judged() {
        university.bean(Appeals.class).uphold(university.by("publicity-head"), appealed.id(), Kind.WARNING,
                word("鸑", "裁决"));
    }

    /** What the award office asks about everybody the measures are about. */
    AwardCheck asked() {
        return university.bean(AwardChecks.class).ask(university.by("league-head"), university.unit("TW"), "优秀学生评选",
                List.of(new Candidate(1, ACCUSED, "accused"), new Candidate(2, APPELLANT, "appellant"),
                        new Candidate(3, "custodian", "custodian")))
                .check().orElseThrow();
    }

    List<String> everyWord() {
        return words.values().stream().flatMap(List::stream).toList();
    }

    private void person(String number, String name) {
        UUID id = university.person(number, "STUDENT");
        university.bean(JdbcClient.class).sql("update directory.person set name = :name where id = :id")
                .param("name", name).param("id", id).update();
    }

    private Measure led(String by, Part part, String about, String violation, String reporter, String mark) {
        String second = part == Part.MEMBER ? "counsellor" : by;
        Kind kind = part == Part.MEMBER ? Kind.WARNING : Kind.AWARD_BAR;
        LocalDate day = LocalDate.ofInstant(House.now(), Act.ZONE);
        Measure one = university.bean(OpenMeasure.class).open(university.by(by), new Wanted(group, part, about,
                name(about), violation, day.minusDays(1), word(mark, "摘要"), reporter));
        university.bean(EvidenceOfMeasures.class).add(university.by(by), one.id(), "截图.pdf",
                new ByteArrayInputStream(Cast.PDF));
        university.bean(PrepareMeasure.class).verify(university.by(by), one.id(), word(mark, "事实"), word(mark, "证据"));
        university.bean(PrepareMeasure.class).intend(university.by(by), one.id(), kind, Way.SYSTEM);
        university.bean(SpeakUp.class).speak(university.by(about), one.id(), word(mark, "陈述"));
        for (String signs : part == Part.MEMBER ? List.of(by, second) : List.of(by)) {
            university.bean(DecideMeasure.class).sign(university.by(signs), one.id(), new Word(kind, word(mark, "理由"),
                    word(mark, "采纳"), 0, "", part == Part.MEMBER ? "" : "presidents-meeting",
                    part == Part.MEMBER ? "" : "校办纪〔2026〕3号"));
        }
        return university.bean(ServeMeasure.class).serve(university.by(by), one.id(), day, Way.SYSTEM);
    }

    private static String name(String number) {
        return Map.of("accused", ACCUSED, "appellant", APPELLANT).getOrDefault(number, number);
    }

    private static String word(String mark, String what) {
        return mark + what + mark;
    }

    private static List<String> all(String mark) {
        return SAID.stream().map(what -> word(mark, what)).toList();
    }
}
