package org.rostra.sheets.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rostra.sheets.Template;
import org.rostra.sheets.xlsx.Escapes;

/** Writes a template; the choices stand in a hidden sheet, where they are neither short nor few by Excel's rules. */
public final class TemplateWriter {
    private static final int HELP = 1;
    private static final int EXAMPLE = 2;
    private static final int LAST_ROW = 5_000;

    private TemplateWriter() {
    }

    public static void write(Template template, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Rostra", "1.0");
        Worksheet sheet = workbook.newWorksheet(XlsxWriter.sheetName(template.sheet()));
        Worksheet lists = workbook.newWorksheet("_lists");
        lists.setVisibilityState(VisibilityState.HIDDEN);
        XlsxWriter.header(sheet, template.fields().stream().map(Template.Field::name).toList());
        for (int column = 0; column < template.fields().size(); column++) {
            Template.Field field = template.fields().get(column);
            sheet.inlineString(HELP, column, Escapes.encode(field.help()));
            sheet.style(HELP, column).italic().fontColor("64748B").wrapText(true).set();
            sheet.inlineString(EXAMPLE, column, Escapes.encode(field.example()));
            // Typed as text from the start, so that numbers of people and accounts keep every digit.
            sheet.range(EXAMPLE, column, EXAMPLE + 200, column).style().format("@").set();
            offer(sheet, lists, column, field.choices());
        }
        workbook.finish();
    }

    private static void offer(Worksheet sheet, Worksheet lists, int column, List<String> choices) {
        for (int row = 0; row < choices.size(); row++) {
            lists.inlineString(row, column, Escapes.encode(choices.get(row)));
        }
        if (!choices.isEmpty()) {
            sheet.range(EXAMPLE, column, LAST_ROW, column)
                    .validateWithList(lists.range(0, column, choices.size() - 1, column))
                    .allowBlank(true).showDropdown(true).showErrorMessage(true)
                    // Left empty, the program explains the refusal in the language of its user.
                    .errorStyle(DataValidationErrorStyle.STOP).errorTitle("").error("");
        }
    }
}
