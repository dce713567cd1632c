package org.rostra.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Ledger;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RealFilesTest {
    private static final Office OFFICE = new Office();

    private final Office office = OFFICE;

    @BeforeEach
    void fresh() {
        office.clear();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    @Test
    void pekingsWeChatAccountsNeedNoHandAtTheMapping() throws IOException {
        Batch batch = office.uploadResource("pku_wechat_accounts_2023.tsv");

        assertThat(batch.failure()).isNull();
        assertThat(batch.count(RowVerdict.NEEDS_UNIT)).as("%s", batch).isEqualTo(83);
        assertThat(office.rows(batch, RowVerdict.NEEDS_UNIT)).allSatisfy(row -> {
            assertThat(row.platform()).isEqualTo("wechat-official");
            assertThat(row.canonicalId()).startsWith("biz/");
        });
        office.confirm(batch);
        assertThat(office.sql.sql("select distinct state || imported from registry.account").query(String.class).list())
                .containsExactly("TO_BE_FILEDtrue");
        assertThat(office.sql.sql("select extra ->> 'name_carries' from registry.account where name = :name")
                .param("name", "\u8d70\u8fdb\u5149\u534e").query(String.class).single()).isEqualTo("none");
        assertThat(office.count("registry.import_row")).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Batch first = office.confirm(office.uploadResource("canada_gov_accounts_2026-08.csv"));
        assertThat(first.state()).as("%s", first).isEqualTo(Batch.State.CONFIRMED);
        long accounts = office.count("registry.account");

        Batch second = office.uploadResource("canada_gov_accounts_2026-08.csv");

        assertThat(second.writes()).as("%s", second.counts()).isZero();
        assertThat(second.count(RowVerdict.UNCHANGED)).isEqualTo((int) accounts);
        assertThat(second.count(RowVerdict.REFUSED)).isEqualTo(first.count(RowVerdict.REFUSED));
    }

    @Test
    void canadasAccountsComeInWithTheirUnitsAndTheirReasons() throws IOException {
        office.unit(office.institution, "DEPARTMENT", "CBSA", "Canada Border Services Agency");
        Batch batch = office.uploadResource("canada_gov_accounts_2026-08.csv");

        assertThat(batch.count(RowVerdict.REFUSED)).isEqualTo(6);
        assertThat(office.rows(batch, RowVerdict.REFUSED)).extracting(row -> row.notes().getFirst().says())
                .containsOnly(Note.Says.DUPLICATE_OF, Note.Says.LINK_OF_OTHER_PLATFORM);
        assertThat(batch.count(RowVerdict.ADD)).isGreaterThan(3);
        Batch done = office.confirm(batch);
        assertThat(done.state()).isEqualTo(Batch.State.CONFIRMED);
        var findings = new AtomicLong();
        long before = office.count("ledger.event") - office.count("registry.account");
        assertThat(before).isNotNegative();
        long lines = new TransactionTemplate(office.get(PlatformTransactionManager.class))
                .execute(_ -> office.get(Ledger.class).check(_ -> findings.incrementAndGet()));
        assertThat(findings.get()).isZero();
        assertThat(lines).isEqualTo(office.count("registry.account") + before);
    }
}
