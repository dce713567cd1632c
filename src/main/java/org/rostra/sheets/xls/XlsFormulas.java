package org.rostra.sheets.xls;

import org.apache.poi.hssf.record.ExternalNameRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.rostra.sheets.Columns;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Formulas;

/** The same judgement on formulas for the binary format, where they are stored taken apart. */
final class XlsFormulas {
    private static final byte AUTO_OPEN = 1;
    private static final byte AUTO_CLOSE = 2;

    private XlsFormulas() {
    }

    static void check(FormulaRecord formula, Source source, String sheet) {
        Part part = new Part.InCell(sheet, Columns.address(formula.getColumn(), formula.getRow() + 1));
        boolean link = false;
        boolean script = false;
        for (Ptg token : formula.getParsedExpression()) {
            if (token instanceof AbstractFunctionPtg function) {
                checkName(function.getName(), source, part);
                link |= function.getName().equals("HYPERLINK");
            }
            script |= token instanceof StringPtg text && Formulas.isScript(text.getValue());
        }
        if (link && script) {
            throw source.refusal(Reason.EXTERNAL_FORMULA, part, "HYPERLINK");
        }
    }

    /** Functions newer than the format are stored as names; so are macros that run on opening. */
    static void check(NameRecord name, Source source) {
        boolean runs = name.isBuiltInName()
                && (name.getBuiltInName() == AUTO_OPEN || name.getBuiltInName() == AUTO_CLOSE);
        if (runs) {
            throw source.refusal(Reason.MACROS, Part.WHOLE);
        }
        checkName(name.getNameText(), source, Part.WHOLE);
    }

    static void check(ExternalNameRecord name, Source source) {
        if (name.isOLELink() || name.isAutomaticLink() || name.isStdDocumentNameIdentifier()) {
            throw source.refusal(Reason.EXTERNAL_LINK, Part.WHOLE);
        }
        checkName(name.getText(), source, Part.WHOLE);
    }

    private static void checkName(String name, Source source, Part part) {
        Formulas.danger(name + "()").ifPresent(found -> {
            throw source.refusal(Reason.EXTERNAL_FORMULA, part, found);
        });
    }
}
