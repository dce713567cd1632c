package org.rostra.bench;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostra.publishing.check.Corpus;

/** Texts made of sentences of laws and an encyclopedia, and what becomes of them when they are copied. */
final class Rewritten {
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final String[] EVENTS = {"春季校园招聘宣讲会", "学术报告会", "心理健康讲座", "征兵政策咨询会", "就业指导课"};
    private static final String[] PLACES = {"明德楼二零一教室", "图书馆报告厅", "大学生活动中心", "实验楼三楼会议室", "体育馆东厅"};

    private final Random random;
    private final List<String> sentences = Stream.of(Corpus.laws(), Corpus.wiki())
            .flatMap(text -> Arrays.stream(text.split("[\n。；]"))).map(String::strip)
            .filter(line -> line.length() >= 12 && line.length() <= 120).distinct().toList();

    Rewritten(Random random) {
        this.random = random;
    }

    int sentences() {
        return sentences.size();
    }

    /** The same of sentences put together of the clauses of two, so that whole sentences are seldom shared. */
    String other() {
        int length = 100 + random.nextInt(1_900);
        var text = new StringBuilder();
        while (text.length() < length) {
            String head = one(sentences);
            String tail = one(sentences);
            text.append(head, 0, Math.max(head.indexOf('，'), head.length() / 2))
                    .append(tail.substring(Math.max(0, tail.lastIndexOf('，')))).append('。');
        }
        return text.toString();
    }

    /** Of 100 to 2,000 characters. */
    String text() {
        int length = 100 + random.nextInt(1_900);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(one(sentences)).append('。');
        }
        return text.toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String some(int count) {
        return String.join("。", Collections.nCopies(count, "").stream().map(_ -> one(sentences)).toList()) + "。";
    }

    /** What copying makes of a text, by name. */
    Map<String, UnaryOperator<String>> ways() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        for (int percent : new int[]{0, 1, 5, 10, 20, 30, 40}) {
            ways.put(percent + " % of characters changed", text -> edited(text, percent / 100.0));
        }
        ways.put("introduction and footer around it", text -> some(2) + text + some(3));
        ways.put("within a text five times as long",
                text -> filler(text.length() * 2) + text + filler(text.length() * 2));
        ways.put("its half", text -> text.substring(0, text.length() / 2));
        ways.put("traditional characters", TRADITIONAL::transliterate);
        ways.put("full width, other punctuation, a link",
                text -> wide(text) + " https://mp.weixin.qq.com/s/" + random.nextInt());
        return ways;
    }

    private String filler(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(one(sentences)).append('。');
        }
        return text.toString();
    }

    /** Characters replaced, inserted and deleted, and one sentence moved. */
    String edited(String text, double share) {
        if (share == 0) {
            return text;
        }
        List<String> parts = new ArrayList<>(Arrays.asList(text.split("(?<=。)")));
        parts.add(random.nextInt(parts.size()), parts.remove(random.nextInt(parts.size())));
        String whole = String.join("", parts);
        var edited = new StringBuilder();
        for (int at = 0; at < whole.length(); at++) {
            char other = whole.charAt(random.nextInt(whole.length()));
            switch (random.nextDouble() < share ? random.nextInt(3) : 3) {
                case 0 -> edited.append(other);
                case 1 -> edited.append(other).append(whole.charAt(at));
                case 2 -> {
                    // Deleted.
                }
                default -> edited.append(whole.charAt(at));
            }
        }
        return edited.toString();
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c == '。' ? '．' : (char) c)
                .append(c == '，' ? "\n" : ""));
        return wide.toString();
    }

    /** A notice of a form that many use: another event, day, place and number. */
    String notice() {
        return "各学院、各位同学：为做好本学期学生工作，经研究，定于%d月%d日下午%d点在%s举行%s，请各班班长组织同学按时参加，并于会前一天将参加名单报学院办公室，联系电话%d。因故不能参加的，须向辅导员请假。"
                .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), 1 + random.nextInt(5),
                        PLACES[random.nextInt(PLACES.length)], EVENTS[random.nextInt(EVENTS.length)],
                        80_000_000 + random.nextInt(9_999_999));
    }

    /** A text of which another shares half the sentences. */
    String sharing(String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split("(?<=。)")));
        Collections.shuffle(parts, random);
        int half = parts.size() / 2;
        return String.join("", parts.subList(0, half)) + filler(text.length() / 2);
    }
}
