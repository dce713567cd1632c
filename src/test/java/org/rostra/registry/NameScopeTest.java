package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.registry.ScopeVerdict.LOOKALIKE;
import static org.rostra.registry.ScopeVerdict.OTHER;
import static org.rostra.registry.ScopeVerdict.OWN;
import static org.rostra.registry.ScopeVerdict.REVIEW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScopeTest {
    private static final NameForms HUFE = new NameForms("湖南财政经济学院", List.of("湖南财院"), List.of("HUFE"),
            List.of("湖南财经高等专科学校"), List.of("立信书院"), List.of("会计学院"));

    private static Map<String, NameScope> scopes() {
        return Labelled.institutions().values().stream().collect(Collectors.toMap(NameForms::full, NameScope::of));
    }

    private static NameScope of(Map<String, NameScope> scopes, String institution) {
        return Objects.requireNonNull(scopes.get(institution), institution);
    }

    @Test
    void meetsTheGoalsOnEachHalfOfTheInstitutions() {
        long seed = new Random().nextLong();
        System.out.println("halves by seed " + seed);
        List<String> names = new ArrayList<>(Labelled.institutions().keySet());
        Collections.sort(names);
        Collections.shuffle(names, new Random(seed));
        Set<String> half = Set.copyOf(names.subList(0, names.size() / 2));
        for (boolean first : List.of(true, false)) {
            meetsTheGoals(Labelled.all().stream().filter(row -> half.contains(row.institution()) == first).toList());
        }
    }

    private static void meetsTheGoals(List<Labelled> rows) {
        Map<String, NameScope> scopes = scopes();
        int[][] counts = new int[3][ScopeVerdict.values().length];
        List<String> labels = List.of("own", "other", "lookalike");
        for (Labelled row : rows) {
            ScopeVerdict verdict = of(scopes, row.institution()).judge(row.name()).verdict();
            counts[labels.indexOf(row.label())][verdict.ordinal()]++;
        }
        int own = java.util.Arrays.stream(counts[0]).sum();
        int other = java.util.Arrays.stream(counts[1]).sum();
        int alike = java.util.Arrays.stream(counts[2]).sum();
        assertThat(counts[0][OWN.ordinal()]).isGreaterThanOrEqualTo((int) Math.ceil(own * 0.98));
        assertThat(counts[1][OWN.ordinal()]).isLessThanOrEqualTo(other / 10);
        assertThat(counts[2][OWN.ordinal()]).isZero();
        assertThat(counts[2][LOOKALIKE.ordinal()] + counts[2][REVIEW.ordinal()])
                .isGreaterThanOrEqualTo(alike * 95 / 100);
    }

    @Test
    void saysWhichFormAndWhere() {
        ScopeFinding finding = NameScope.of(HUFE).judge("【官方】湖南财院会计学院");
        assertThat(finding.verdict()).isEqualTo(OWN);
        assertThat(finding.carried()).contains(new ScopeFinding.Carried(FormKind.SHORT, "湖南财院", 4, 8));
        assertThat(finding.sharedWith()).isEmpty();
    }

    @Test
    void saysWhoseElseASharedShortNameIs() {
        ScopeFinding finding = of(scopes(), "海南大学").judge("海大图书馆");
        assertThat(finding.verdict()).isEqualTo(OWN);
        assertThat(finding.sharedWith()).containsExactly("大连海事大学");
        assertThat(finding.reason()).isEqualTo(ScopeReason.CARRIES_SHARED_FORM);
    }

    @ParameterizedTest
    @CsvSource({"湖南财政经济学院团委, OWN, FULL", "湖南财经高等专科学校校友会, OWN, HISTORICAL", "立信书院团总支, OWN, UNIT",
            "会计学院2021级, REVIEW, UNIT", "HUFE青年, OWN, LATIN", "hufe_library, OWN, LATIN", "湖南财院, OWN, SHORT",
            "湖南財院, LOOKALIKE, SHORT", "湖南财政经济学园, LOOKALIKE, FULL", "湖\u200b南财院, LOOKALIKE, SHORT",
            "湖南财院有限公司, OTHER, SHORT", "湖南财政经济学院附属小学, OTHER, FULL"})
    void tellsTheFormsApart(String name, ScopeVerdict verdict, FormKind kind) {
        ScopeFinding finding = NameScope.of(HUFE).judge(name);
        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(verdict);
        assertThat(finding.carried()).get().extracting(ScopeFinding.Carried::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"湖南财政经济学院, 湖南财富地图", "湖南财政经济学院, 湖南工商大学团委", "湖南财政经济学院, HUFEN实验室", "湖南财政经济学院, shuffle俱乐部",
            "南京大学, 云南大理旅游", "南京大学, 河南大学团委", "南京大学, 南大门旅行社", "南京大学, 南昌南大青年", "南京大学, 南京大学生电影周",
            "东北大学, 东北大学生创业网", "清华大学, 清华园派出所", "清华大学, 清华大学附属中学", "同济大学, 华中科技大学同济医学院",
            "三峡大学, 三大运营商", "河北大学, 运河大集", "厦门大学, 厦门大学嘉庚学院团委", "中国矿业大学, 中国矿业大学(北京)学生会",
            "中南大学, CSUFT青年", "东北大学, neural网络", "海南大学, 上海大众"})
    void neverSaysOwnTo(String institution, String name) {
        ScopeFinding finding = of(scopes(), institution).judge(name);
        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @CsvSource({"同济大学, 同济达学团委", "南京大学, ＮＪＵ官微", "南京大学, N J U青年", "南京大学, Ν.J.U", "南京大学, 南丶京丶大丶学",
            "南京大学, 🅽🅹🆄校园", "南京大学, nanjingdaxue", "南京大学, 南\ufe0f京大学", "同济大学, T0ngji官方", "三峡大学, 三xia大学",
            "长沙理工大学, changshaligongdaxue", "厦门大学, 厦门大字"})
    void neverTakesALookAlikeForTheRealOne(String institution, String name) {
        ScopeFinding finding = of(scopes(), institution).judge(name);
        assertThat(finding.verdict()).as(finding.toString()).isIn(LOOKALIKE, REVIEW);
    }
}
