package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.policy.BodyKind;
import org.rostra.registry.Verdict.Hint;
import org.rostra.registry.Verdict.Kind;

/** 查真伪 must say no: genuine only for what is filed, running and meant exactly. */
class PublicAnswersTest {
    private static RunningRegister world;
    private static PublicAccounts accounts;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        accounts = world.get(PublicAccounts.class);
        world.account(AccountState.RUNNING, "湖南财政经济学院", "weibo", "hufe1933", world.institution,
                BodyKind.INSTITUTION, 1);
        world.account(AccountState.RUNNING, "湖南财院会计学院", "wechat-official", "gh_abcdef123456", world.accounting,
                BodyKind.COLLEGE, 2);
        world.account(AccountState.CLOSED, "湖南财院会计学院", "weibo", "kjxyold", world.accounting, BodyKind.COLLEGE, 2);
        world.confirmed(world.account(AccountState.RUNNING, "会计2601班工作群", "qq-group", "700123456", world.classOne,
                BodyKind.CLASS, 3));
        world.account(AccountState.RUNNING, "视频号号", "wechat-channels", "sphAbCd1234EfGh", world.accounting,
                BodyKind.COLLEGE, 2);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Verdict check(String asked) {
        return accounts.check(world.byAnyone(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"湖南财政经济学院", " 湖南财政经济学院　", "https://weibo.com/hufe1933", "weibo.com/HUFE1933?from=x",
            "hufe1933", "gh_abcdef123456", "700123456", "会计2601班工作群", "sphAbCd1234EfGh", "会计２６０１班工作群"})
    void saysYesToWhatIsFiledAndMeant(String asked) {
        assertThat(check(asked).kind()).isEqualTo(Kind.GENUINE);
    }

    @Test
    void namesEveryFiledAccountOfOneName() {
        Verdict verdict = check("湖南财院会计学院");
        assertThat(verdict.kind()).isEqualTo(Kind.GENUINE);
        assertThat(verdict.account().orElseThrow().platform()).isEqualTo("wechat-official");
        assertThat(verdict.others()).singleElement().satisfies(
                other -> assertThat(other.state()).isEqualTo(AccountState.CLOSED));
        assertThat(check("https://weibo.com/kjxyold").kind()).isEqualTo(Kind.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://weibo.com/hufe1934", "https://weibo.com.hufe1933.cn/hufe1933",
            "https://weib0.com/hufe1933", "https://weibo.com@evil.cn/hufe1933", "https://evil.cn/weibo.com/hufe1933",
            "https://evil.cn/?u=https://weibo.com/hufe1933", "https://xn--wibo-f5a.com/hufe1933",
            "https://wеibo.com/hufe1933",
            "https://weibo.com/hufe1933/../other", "javascript:https://weibo.com/hufe1933",
            "https://evil.cn/湖南财政经济学院", "sphabcd1234efgh", "https://www.douyin.com/user/hufe1933"})
    void saysNoToLinksThatOnlyLookAlike(String asked) {
        assertThat(check(asked).kind()).isNotEqualTo(Kind.GENUINE).isNotEqualTo(Kind.PENDING);
        assertThat(check(asked).account()).isEmpty();
    }

    @Test
    void warnsOfNamesThatWouldBeTakenForOurs() {
        assertThat(check("湖南财政经济学院官方服务号").kind()).isEqualTo(Kind.RESERVED);
        Verdict traditional = check("湖南財政經濟學院");
        assertThat(traditional.kind()).isEqualTo(Kind.RESERVED);
        assertThat(traditional.hint()).contains(Hint.NEARLY_FILED);
        assertThat(traditional.account()).isEmpty();
        assertThat(traditional.others()).singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("湖南财政经济学院"));
        Verdict disguised = check("湖·南·財·院招生办");
        assertThat(disguised.kind()).isEqualTo(Kind.RESERVED);
        assertThat(disguised.hint()).contains(Hint.LOOKALIKE);
        assertThat(check("隔壁大学").kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(AccountState.class)
    void answersEachStateAsItIs(AccountState state) {
        String name = "状态测试号" + state;
        world.account(state, name, "weibo", "state_" + state, world.accounting, BodyKind.COLLEGE, 2);
        Kind expected = switch (state) {
            case RUNNING, CLOSING -> Kind.GENUINE;
            case SUSPENDED -> Kind.SUSPENDED;
            case APPROVED_TO_OPEN, TO_BE_FILED -> Kind.PENDING;
            case CLOSED -> Kind.CLOSED;
            case DRAFT, APPLIED, REFUSED, WITHDRAWN, LAPSED -> Kind.UNKNOWN;
        };
        Verdict verdict = check(name);
        assertThat(verdict.kind()).isEqualTo(expected);
        boolean filed = Set.of(Kind.GENUINE, Kind.SUSPENDED, Kind.CLOSED).contains(expected);
        assertThat(verdict.account().isPresent()).isEqualTo(filed);
    }

    @Test
    void nobodyMakesANameOursByApplyingForIt() {
        world.account(AccountState.APPLIED, "湖南财政经济学院奖学金发放", "weibo", "jiangxuejin", world.accounting,
                BodyKind.COLLEGE, 2);
        assertThat(check("湖南财政经济学院奖学金发放").kind()).isEqualTo(Kind.RESERVED);
        assertThat(check("https://weibo.com/jiangxuejin").kind()).isEqualTo(Kind.UNKNOWN);
    }

    /** Whatever is asked: genuine only where a running account's name, id or filing number is just that. */
    @Test
    void isNeverGenuineWithoutAnExactMatch() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        List<String> seeds = List.of("湖南财政经济学院", "湖南财院会计学院", "hufe1933", "https://weibo.com/hufe1933",
                "gh_abcdef123456", "700123456", "会计2601班工作群", "状态测试号", "学校");
        for (int round = 0; round < 4000; round++) {
            String asked = mutated(seeds.get(random.nextInt(seeds.size())), random);
            Verdict verdict = check(asked);
            if (verdict.kind() == Kind.GENUINE) {
                var account = verdict.account().orElseThrow();
                String plain = Normalizer.normalize(asked.strip(), Normalizer.Form.NFKC).strip();
                assertThat(account.state()).isIn(AccountState.RUNNING, AccountState.CLOSING);
                assertThat(plain.equals(account.name()) || plain.equals(account.filingNumber())
                        || plain.toLowerCase(java.util.Locale.ROOT).contains(account.canonicalId()))
                        .as("seed %d: %s was called genuine by %s", seed, asked, account).isTrue();
            }
        }
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(mutated.length() + 1);
            int what = random.nextInt(5);
            char any = switch (random.nextInt(4)) {
                case 0 -> (char) random.nextInt(0x80);
                case 1 -> (char) (0x4e00 + random.nextInt(0x5000));
                case 2 -> (char) random.nextInt(0x10000);
                default -> "％_'\\\u200b\u0000/.@：".charAt(random.nextInt(10));
            };
            if (what < 3 || mutated.isEmpty()) {
                mutated.insert(at, any);
            } else if (what == 3) {
                mutated.deleteCharAt(Math.min(at, mutated.length() - 1));
            } else {
                mutated.setCharAt(Math.min(at, mutated.length() - 1), any);
            }
        }
        return mutated.toString();
    }
}
