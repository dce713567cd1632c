package org.rostra.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.paper.PrintedForms.Printable;
import org.rostra.print.Difference;
import org.rostra.print.Form;
import org.rostra.print.Piece;
import org.rostra.print.Sheet;
import org.rostra.security.House;

/** Whatever one value of a printed form is altered to, the check page names it. */
class AlteredPapersTest {
    /** Every so many by the page itself, the rest by what the page asks. */
    private static final int BY_PAGE = 25;
    private static final String CHARACTERS = "0123456789abcdefgхyzABCXYZ甲乙丙丁戊己已巳未末土士王玉大太天夫入人八日曰䶮𬭎㛃生主、。（）-/：一";

    private static House house;
    private static University school;
    private static PrintedForms forms;
    private static List<Printable> all;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh(), "--rostra.limit.public=0");
        school = new University(house);
        forms = new PrintedForms(school);
        all = forms.all();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyAlterationIsFlagged() {
        everyAlterationIsFlagged(150);
    }

    @Tag("deep")
    @Test
    void eachOfAThousandIsFlagged() {
        everyAlterationIsFlagged(1_000);
    }

    private static void everyAlterationIsFlagged(int alterations) {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        List<Sheet> sheets = new ArrayList<>();
        List<Printout> kept = new ArrayList<>();
        all.forEach(one -> {
            sheets.add(forms.print(one));
            kept.add(forms.kept(one));
        });
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < alterations; i++) {
            int which = random.nextInt(sheets.size());
            Sheet sheet = sheets.get(which);
            List<Piece> values = sheet.paper().pieces().stream().filter(Piece::filled).toList();
            Piece value = values.get(random.nextInt(values.size()));
            String altered = alter(random, value.text());
            byte[] pdf = forms.pdf(new Sheet(Altered.with((Form) sheet.paper(), value.key(), altered), sheet.marks()));
            if (!flagged(i, kept.get(which), value, pdf)) {
                missed.add(value + " -> " + altered);
            }
        }
        assertThat(missed).isEmpty();
        for (int i = 0; i < sheets.size(); i++) {
            assertThat(house.bean(CheckPaper.class).compare(kept.get(i), forms.pdf(sheets.get(i)))).isEmpty();
        }
    }

    private static boolean flagged(int number, Printout printout, Piece value, byte[] pdf) {
        if (number % BY_PAGE == 0) {
            String page = Altered.upload(house, "/paper/" + printout.code().grouped(), pdf).body();
            return page.contains("处与打印时不同") && page.contains(value.label());
        }
        List<Difference> differences = house.bean(CheckPaper.class).compare(printout, pdf);
        return differences.stream().anyMatch(one -> one.piece().key().equals(value.key()));
    }

    /** Another text that the eye can tell from the first: one character replaced, put in, left out, or two swapped. */
    private static String alter(Random random, String text) {
        while (true) {
            int[] points = text.codePoints().toArray();
            List<Integer> all = new ArrayList<>();
            for (int point : points) {
                all.add(point);
            }
            int at = points.length == 0 ? 0 : random.nextInt(points.length);
            int[] others = CHARACTERS.codePoints().toArray();
            int other = others[random.nextInt(others.length)];
            switch (points.length == 0 ? 1 : random.nextInt(4)) {
                case 0 -> all.set(at, other);
                case 1 -> all.add(at, other);
                case 2 -> all.remove(at);
                default -> all.set(at, all.set(random.nextInt(all.size()), all.get(at)));
            }
            String altered = all.stream().map(Character::toString).reduce("", String::concat);
            if (!plain(altered).equals(plain(text))) {
                return altered;
            }
        }
    }

    /** Spaces are nothing that the eye reads. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
