package org.rostra.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.review.dossier.Criterion;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of accounts with planted defects: every one of them surfaces, and none is invented. */
class PlantedDefectsTest {
    @Test
    void amongThreeHundred() {
        everyPlantedDefectSurfacesAndNoneIsInvented(300, 4);
    }

    @Tag("deep")
    @Test
    void amongAHundredThousand() {
        everyPlantedDefectSurfacesAndNoneIsInvented(100_000, 50);
    }

    private static void everyPlantedDefectSurfacesAndNoneIsInvented(int accounts, int oneIn) {
        long seed = new Random().nextLong();
        System.out.println("planted defects seed " + seed);
        var database = TestDatabase.fresh();
        try (House house = House.on(database)) {
            var university = new University(house);
            university.on("2026-12-01");
            Map<UUID, Criterion> planted = new PlantedYear(house.sql(), university.unit("BIZ"),
                    university.id("custodian"), university.id("student")).plant(accounts, oneIn, new Random(seed));
            database.vacuum();
            var year = house.bean(OpenReviews.class).open(university.by("clerk"), 2026);
            house.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
            house.bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
            assertThat(planted).hasSize(accounts).containsValues(PlantedYear.kinds().toArray(Criterion[]::new));
            Map<UUID, Set<String>> wanted = new HashMap<>();
            planted.forEach((account, defect) -> wanted.put(account,
                    defect == PlantedYear.CLEAN ? Set.of() : Set.of(defect.id())));
            Map<UUID, Set<String>> found = found(house.sql());
            wanted.forEach((account, defects) -> assertThat(found.get(account)).as("seed " + seed + ", " + account)
                    .isEqualTo(defects));
            assertThat(found).hasSize(accounts);
        }
    }

    private static Map<UUID, Set<String>> found(JdbcClient sql) {
        Map<UUID, Set<String>> found = new HashMap<>();
        sql.sql("select account_id, exceptions from review.review").query(row -> {
            found.put(row.getObject(1, UUID.class), Set.of((String[]) row.getArray(2).getArray()));
        });
        return found;
    }
}
