package org.rostra.sheets.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternalNameRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Area;
import org.rostra.sheets.grid.NumberFormat;

/** What must be known of a workbook before its first row is given out. */
final class XlsGlobals {
    /** A sheet: {@code place} counts the parts of the stream behind the workbook's own. */
    record Listed(String name, boolean hidden, int place, boolean empty, List<Area> merged) {}

    private final Source source;
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final Map<Integer, List<Area>> merged = new HashMap<>();
    private final Map<Integer, Boolean> filled = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean since1904;

    private XlsGlobals(Source source) {
        this.source = source;
    }

    static XlsGlobals read(RecordFactoryInputStream records, Source source, Deadline deadline) {
        XlsGlobals globals = new XlsGlobals(source);
        int place = -1;
        int depth = 0;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            deadline.check(Part.WHOLE);
            if (record instanceof BOFRecord) {
                place += depth++ == 0 ? 1 : 0;
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (depth == 1) {
                globals.take(record, place);
            }
        }
        return globals;
    }

    private void take(Record record, int place) {
        switch (record) {
            case BoundSheetRecord sheet -> addSheet(sheet);
            case SSTRecord table -> texts = table;
            case ExtendedFormatRecord style -> styles.add(style);
            case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            case MergeCellsRecord areas -> addAreas(areas, place);
            case SupBookRecord book when book.isExternalReferences() ->
                throw source.refusal(Reason.EXTERNAL_LINK, new Part.Entry(book.getURL()));
            case ExternalNameRecord name -> XlsFormulas.check(name, source);
            case NameRecord name -> XlsFormulas.check(name, source);
            case FormulaRecord formula -> {
                filled.put(place, true);
                XlsFormulas.check(formula, source, nameOf(place));
            }
            case BlankRecord blank -> {
            }
            case CellValueRecordInterface cell -> filled.put(place, true);
            case MulRKRecord cells -> filled.put(place, true);
            default -> {
            }
        }
    }

    private void addSheet(BoundSheetRecord sheet) {
        listed.add(sheet);
        if (listed.size() > source.limits().sheets()) {
            throw source.refusal(Reason.TOO_MANY_SHEETS, Part.WHOLE, Integer.toString(source.limits().sheets()));
        }
    }

    private void addAreas(MergeCellsRecord areas, int place) {
        for (int each = 0; each < areas.getNumAreas(); each++) {
            CellRangeAddress area = areas.getAreaAt(each);
            merged.computeIfAbsent(place, sheet -> new ArrayList<>()).add(new Area(area.getFirstColumn(),
                    area.getFirstRow() + 1, area.getLastColumn(), area.getLastRow() + 1));
        }
    }

    private String nameOf(int place) {
        return sheets().stream().filter(sheet -> sheet.place == place).map(Listed::name).findFirst().orElse("");
    }

    /** The sheets as listed; they follow in the stream in the order of their positions. */
    List<Listed> sheets() {
        List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(listed));
        return listed.stream().map(sheet -> {
            int place = ordered.indexOf(sheet) + 1;
            return new Listed(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden(), place,
                    !filled.containsKey(place), merged.getOrDefault(place, List.of()));
        }).toList();
    }

    Optional<String> text(int index) {
        return texts == null || index < 0 || index >= texts.getNumUniqueStrings()
                ? Optional.empty()
                : Optional.of(texts.getString(index).getString());
    }

    NumberFormat format(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberFormat.GENERAL;
        }
        int id = styles.get(style).getFormatIndex();
        return formats.computeIfAbsent(id, format -> NumberFormat.of(format, codes.get(format)));
    }

    boolean since1904() {
        return since1904;
    }
}
