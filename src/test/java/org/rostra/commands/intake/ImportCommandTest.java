package org.rostra.commands.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.Rostra;
import org.rostra.commands.Shell;
import org.rostra.registry.intake.Office;
import org.springframework.context.ConfigurableApplicationContext;

/** The same import as at the pages, from a terminal. */
class ImportCommandTest {
    private static final Office OFFICE = new Office();
    private static final String REGISTER = """
            账号名称,平台,微信号,单位,粉丝数
            湖财图书馆,微信公众号,hufe_library,图书馆,8000
            湖财法苑,微信公众号,hufe_law_2019,已撤并的系,
            无名,某某平台,x,图书馆,7
            """;

    static {
        OFFICE.unit(OFFICE.institution, "DEPARTMENT", "D-LIB", "图书馆");
        OFFICE.person(UUID.randomUUID(), "S9", "Stranger", OFFICE.publicity);
    }

    @TempDir
    private Path folder;
    private Path file;
    private boolean jobs;
    private final Shell shell = new Shell(this::open);

    @BeforeEach
    void lay() throws IOException {
        OFFICE.clear();
        file = Files.writeString(folder.resolve("register.csv"), REGISTER);
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private ConfigurableApplicationContext open(String... settings) {
        ConfigurableApplicationContext house = new Rostra().open(settings);
        jobs |= house.getBeanProvider(Scheduler.class).getIfAvailable() != null;
        return house;
    }

    @Test
    void aPreviewCountsAndNamesAndLeavesNothing() {
        assertThat(bringIn("--as", "H1")).as(shell.err()).isEqualTo(1);
        assertThat(shell.out()).contains("以Head（H1）的名义").contains("粉丝数 → 保留为附加信息（extra）")
                .contains("新增：1", "新增，待指定单位：1", "不能导入：1").contains("第 4 行：不认识的平台“某某平台”。")
                .contains("没有写入").contains("将写入 2 行");
        assertThat(OFFICE.count("registry.account") + OFFICE.count("registry.import_batch")
                + OFFICE.count("registry.import_row")).isZero();
        assertThat(folder.resolve("data/uploads")).isEmptyDirectory();
        assertThat(jobs).as("a command starts no jobs").isFalse();
    }

    @Test
    void confirmedItIsWrittenAndTheLedgerKnowsWhoAndWhere() {
        assertThat(bringIn("--as", "H1", "--confirm")).isEqualTo(1);
        assertThat(shell.out()).contains("已导入：新增 2 个账号");
        assertThat(OFFICE.sql.sql("select distinct state from registry.account").query(String.class).list())
                .containsExactly("TO_BE_FILED");
        assertThat(OFFICE.sql.sql("""
                select count(*) from ledger.event e join registry.import_batch b on b.id = e.subject_id
                where e.actor = :head and e.type in ('import.uploaded', 'import.confirmed')
                """).param("head", OFFICE.head.toString()).query(Integer.class).single()).isEqualTo(2);
        assertThat(OFFICE.sql.sql("""
                select position('at-machine'::bytea in content) > 0 from ledger.event where type = 'import.uploaded'
                order by entered_at desc limit 1
                """).query(Boolean.class).single()).isTrue();

        assertThat(bringIn("--as", "H1", "--confirm")).as("the refused row is refused again").isEqualTo(1);
        assertThat(shell.out()).contains("没有需要写入的内容").contains("无变化：2");
        assertThat(OFFICE.count("registry.account")).isEqualTo(2);
    }

    @Test
    void refusedRowsComeBackInTheirOwnColumns() throws IOException {
        Path refused = folder.resolve("refused.csv");
        assertThat(bringIn("--as", "H1", "--refused", refused.toString())).isEqualTo(1);
        assertThat(Files.readString(refused).lines()).containsExactly("\ufeff账号名称,平台,微信号,单位,粉丝数,行号,原因",
                "无名,某某平台,x,图书馆,7,4,不认识的平台“某某平台”。");
        assertThat(bringIn("--as", "H1", "--refused", file.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("不予覆盖");
        assertThat(file).hasContent(REGISTER);
    }

    @Test
    void aProgramReadsJson() {
        assertThat(bringIn("--as", "H1", "--json", "--lang", "en")).isEqualTo(1);
        assertThat(shell.json().get("state").asString()).isEqualTo("preview");
        assertThat(shell.json().at("/counts/add").asInt()).isEqualTo(1);
        assertThat(shell.json().at("/counts/needs-unit").asInt()).isEqualTo(1);
        assertThat(shell.json().get("refused").toString())
                .isEqualTo("[{\"row\":4,\"reason\":\"Unknown platform “某某平台”.\"}]");
        assertThat(shell.json().at("/columns/4").toString()).isEqualTo("{\"heading\":\"粉丝数\",\"field\":\"extra\"}");
    }

    @Test
    void columnsPlatformAndUnitCanBeSaid() throws IOException {
        Files.writeString(file, "标题,甲,乙,主页\n湖财青年,x,y,hufe_youth\n");
        assertThat(bringIn("--as", "H1")).isEqualTo(2);
        assertThat(shell.err()).contains("--column").contains("标题, 甲, 乙, 主页");
        assertThat(bringIn("--as", "H1", "--column", "name=标题", "--column", "remark=C", "--column", "id=主页",
                "--platform", "微信公众号", "--unit", "D-LIB", "--confirm")).as(shell.err()).isZero();
        assertThat(OFFICE.sql.sql("""
                select a.name || ' ' || platform || ' ' || canonical_id || ' ' || code || ' ' || remark || ' ' || extra
                from registry.account a join directory.unit u on u.id = a.unit_id
                """).query(String.class).single()).isEqualTo(
                "湖财青年 wechat-official hufe_youth D-LIB y {\"甲\": \"x\"}");
        assertThat(bringIn("--as", "H1", "--column", "name=没有")).isEqualTo(2);
        assertThat(bringIn("--as", "H1", "--column", "nothing=标题")).isEqualTo(2);
        assertThat(bringIn("--as", "H1", "--column", "name=标题", "--unit", "NONE")).isEqualTo(2);
        assertThat(bringIn("--as", "H1", "--sheet", "none")).isEqualTo(2);
        assertThat(OFFICE.count("registry.import_row")).as("what was refused leaves no rows").isZero();
    }

    @Test
    void onlyWhoMayImportCanBeNamed() {
        assertThat(bringIn("--as", "S9", "--confirm")).isEqualTo(2);
        assertThat(shell.err()).startsWith("Stranger（S9）不能导入账号。").contains("党委宣传部");
        OFFICE.sql.sql("insert into security.login (person_id, changed_at, disabled_at) values (:id, now(), now())")
                .param("id", OFFICE.head).update();
        assertThat(bringIn("--as", "H1", "--confirm")).isEqualTo(2);
        assertThat(shell.err()).contains("登录已停用");
        OFFICE.sql.sql("delete from security.login").update();
        assertThat(bringIn("--as", "none", "--confirm")).isEqualTo(2);
        assertThat(shell.err()).startsWith("没有工号为“none”的人员");
        assertThat(OFFICE.count("registry.account")).isZero();
        assertThat(folder.resolve("data/uploads")).satisfiesAnyOf(path -> assertThat(path).doesNotExist(),
                path -> assertThat(path).isEmptyDirectory());
    }

    @Test
    void aFileThatCannotBeReadIsAFinding() throws IOException {
        Files.writeString(file, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a/>");
        assertThat(bringIn("--as", "H1")).isEqualTo(1);
        assertThat(shell.err()).contains("register.csv");
        assertThat(bringIn("--as", "H1", "--json")).isEqualTo(1);
        assertThat(shell.json().get("state").asString()).isEqualTo("unreadable");
        Files.delete(file);
        assertThat(bringIn("--as", "H1")).isEqualTo(2);
    }

    @Test
    void withoutDataNothingIsBegun() {
        assertThat(shell.run("import", file.toString(), "--as", "H1", "--data", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("没有本系统的数据");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private int bringIn(String... more) {
        var address = OFFICE.address();
        Map<String, String> settings = new HashMap<>(Map.of("rostra.data", folder.resolve("data").toString(),
                "rostra.database.url", address.url()));
        List.of(Map.entry("owner", address.owner()), Map.entry("app", address.app())).forEach(role -> {
            settings.put("rostra.database." + role.getKey() + ".user", role.getValue().user());
            settings.put("rostra.database." + role.getKey() + ".password", role.getValue().password());
        });
        return shell.run(settings, Stream.concat(Stream.of("import", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }
}
