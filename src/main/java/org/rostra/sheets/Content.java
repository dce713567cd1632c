package org.rostra.sheets;

import java.util.Locale;

/** What a file is by its bytes, whatever its name says. Only the first three are read; the others are refused by this name. */
public enum Content {
    XLSX, XLS, TEXT,
    XLSB, XLSM, XLTX, EXCEL_95, ENCRYPTED_OFFICE, ODS, ODF, SPREADSHEETML, NUMBERS, DOCX, PPTX, DOC, PPT, OLE,
    XML, HTML, RTF, PDF, ZIP, RAR, SEVEN_ZIP, GZIP, PNG, JPEG, GIF, BMP, TIFF, WEBP, EXECUTABLE, BINARY;

    /** The bundle key of its name. */
    public String key() {
        return "sheets.content." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
