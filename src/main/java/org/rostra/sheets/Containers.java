package org.rostra.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rostra.sheets.xlsx.Archive;

/** Tells what an archive or a compound file holds, by the names of its parts. */
final class Containers {
    private Containers() {
    }

    static Content of(Archive archive) throws IOException {
        String type = new String(archive.head("mimetype", 100), StandardCharsets.ISO_8859_1);
        if (type.startsWith("application/vnd.oasis.opendocument")) {
            return type.contains("spreadsheet") ? Content.ODS : Content.ODF;
        }
        List<String> names = archive.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (names.contains("xl/workbook.bin")) {
            return Content.XLSB;
        }
        if (archive.has("[Content_Types].xml")) {
            String types = new String(archive.head("[Content_Types].xml", 1 << 16), StandardCharsets.UTF_8);
            if (types.contains("sheet.macroEnabled") || types.contains("template.macroEnabled")) {
                return Content.XLSM;
            }
            if (types.contains("spreadsheetml.template.main")) {
                return Content.XLTX;
            }
            return types.contains("spreadsheetml") || under("xl/", names)
                    ? Content.XLSX
                    : under("word/", names) ? Content.DOCX : under("ppt/", names) ? Content.PPTX : Content.ZIP;
        }
        return under("index/", names) || names.contains("index.apxl")
                ? Content.NUMBERS
                : names.contains("xl/workbook.xml") ? Content.XLSX : Content.ZIP;
    }

    static Content of(Set<String> storages) {
        if (storages.contains("EncryptedPackage") || storages.contains("EncryptionInfo")) {
            return Content.ENCRYPTED_OFFICE;
        }
        return storages.contains("Workbook")
                ? Content.XLS
                : storages.contains("Book")
                        ? Content.EXCEL_95
                        : storages.contains("WordDocument")
                                ? Content.DOC
                                : storages.contains("PowerPoint Document") ? Content.PPT : Content.OLE;
    }

    private static boolean under(String folder, List<String> names) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }
}
