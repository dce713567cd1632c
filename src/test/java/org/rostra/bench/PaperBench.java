package org.rostra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.print.Marks;
import org.rostra.print.Layout;
import org.rostra.print.Form;
import org.rostra.print.Paper;
import org.rostra.print.PaperPrinter;
import org.rostra.print.PaperReader;
import org.rostra.print.Sheet;

/** 300 forms of two pages to one PDF, and one form printed and read back. */
@Tag("bench")
class PaperBench {
    private static final int FORMS = Report.setting("forms", 300);
    private static final int ROUNDS = Report.setting("rounds", 5);
    private static final int FIELDS = 38;
    private static final int BOXES = 6;

    private final PaperPrinter printer = new PaperPrinter();

    @Test
    void prints() throws IOException {
        var report = new Report("paper", FORMS + " forms to one PDF");
        report.head("round", "one form, ms", "read back, ms", FORMS + " forms, s", "MB");
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < FORMS; i++) {
            sheets.add(sheet(i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            byte[] one = print(sheets.subList(0, 1));
            double single = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            PaperReader.compare(one, "ABCD-0", Layout.FORM, sheets.getFirst().paper().pieces());
            double read = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            byte[] all = print(sheets);
            report.row(round, single, read, (System.nanoTime() - start) / 1e9, all.length / 1e6);
        }
        report.write();
    }

    private byte[] print(List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.pdf(sheets, out);
        return out.toByteArray();
    }

    private static Sheet sheet(int number) {
        List<Paper.Field> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS; i++) {
            boolean wide = i % 6 == 0;
            fields.add(new Paper.Field("f" + i, "栏目名称" + i, wide
                    ? "为本单位师生提供通知和服务，发布学院新闻、讲座预告和办事指南，第" + number + "号"
                    : "取值" + number, wide));
        }
        List<Paper.Box> boxes = new ArrayList<>();
        for (int i = 0; i < BOXES; i++) {
            boxes.add(new Paper.Box("b" + i, "单位党政主要负责人意见", "同意", "签字：", "王某" + number, "（盖章）", "日期：", "2026年3月2日"));
        }
        return new Sheet(new Form("学校", "网络公共社交平台开通审批表", List.of(), List.of(new Paper.Section("账号", fields)), boxes,
                "一式两份"),
                new Marks("打印时间：2026年3月2日", "校验码：ABCD-" + number,
                        "https://rostra.example.edu.cn/paper/ABCD-EFGH-JKMN-" + number, "", "第 # 页，共 # 页"));
    }
}
