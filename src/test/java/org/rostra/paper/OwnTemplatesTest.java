package org.rostra.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.paper.PrintedForms.Printable;
import org.rostra.print.Sheet;
import org.rostra.print.TemplateFault;
import org.rostra.print.TemplateFault.Kind;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;

/** The office's own Word file: names are filled in, nothing is computed, and a broken one says what is wrong. */
class OwnTemplatesTest {
    private static House house;
    private static University school;
    private static OwnTemplates templates;
    private static Sheet sheet;
    private static String title;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        school = new University(house);
        school.on("2026-03-02");
        templates = house.bean(OwnTemplates.class);
        CaseFile file = school.submit("custodian", school.draft("custodian", "BIZ", "湖南财院表样", "wechat-official"));
        school.approve("dean", file);
        sheet = new PrintedForms(school).print(new Printable("opening", file.subject(), file));
        title = sheet.paper().title();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void namesAreFilledInThoughWordCutsThem() throws IOException {
        byte[] own = word("账号：|{{拟用|账号名称}}（{{ name }}）", "意见：{{单位党政主要负责人意见}} {{单位党政主要负责人意见 签字}}", "{{校验码}}");
        assertThat(templates.put(school.by("clerk"), title, own)).isEmpty();
        assertThat(text(templates.filled(sheet).orElseThrow())).contains("账号：湖南财院表样（湖南财院表样）", "意见：同意 dean",
                sheet.marks().code()).doesNotContain("{{");
        templates.drop(school.by("clerk"), title);
        assertThat(templates.filled(sheet)).isEmpty();
    }

    @Test
    void aBrokenFileSaysWhatIsWrongAndTheBuiltInFormStillPrints() throws IOException {
        assertThat(templates.put(school.by("clerk"), title, word("{{拟用账号名称}} {{星座}}", "{{没有关上")))
                .containsExactlyInAnyOrder(new TemplateFault(Kind.UNKNOWN, "星座"),
                        new TemplateFault(Kind.UNCLOSED, "{{没有关上"));
        assertThat(kinds(word("没有栏目"))).containsExactly(Kind.EMPTY);
        assertThat(kinds("no word".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.UNREADABLE);
        assertThat(kinds(word("{{1+1}} ${T(java.lang.Runtime)}"))).containsExactly(Kind.UNKNOWN);
        assertThat(templates.filled(sheet)).isEmpty();
    }

    @Test
    void aFileThatBreaksLaterIsPassedOver() {
        house.sql().sql("""
                insert into paper.template (id, title, content, put_at, put_by)
                values (gen_random_uuid(), :title, '\\x00', now(), :by)
                """).param("title", title).param("by", school.id("clerk")).update();
        assertThat(templates.filled(sheet)).isEmpty();
        templates.drop(school.by("clerk"), title);
    }

    @Test
    void onlyThePublicityDepartmentChangesIt() throws IOException {
        byte[] own = word("{{name}}");
        assertThatThrownBy(() -> templates.put(school.by("custodian"), title, own)).isInstanceOf(Forbidden.class);
        assertThat(templates.names(title)).contains("拟用账号名称", "name", "校验码");
        assertThat(templates.titles()).containsEntry(title, false);
    }

    private static List<Kind> kinds(byte[] file) {
        return templates.put(school.by("clerk"), title, file).stream().map(TemplateFault::kind).toList();
    }

    /** Paragraphs; a bar cuts one into runs. */
    private static byte[] word(String... paragraphs) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (String text : paragraphs) {
                XWPFParagraph paragraph = document.createTable(1, 1).getRow(0).getCell(0).addParagraph();
                for (String run : text.split("\\|")) {
                    paragraph.createRun().setText(run);
                }
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    private static String text(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var reader = new XWPFWordExtractor(document)) {
            return reader.getText();
        }
    }
}
