package org.rostra.sheets.fill;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What lies over the sheet in parts of its own: seals and other pictures, tables with a name, comments. */
final class Attached {
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param sheet the part of the sheet */
    Attached(ZipFile zip, String sheet) throws IOException {
        int slash = sheet.lastIndexOf('/') + 1;
        try {
            Dom.children(Zips.part(zip, sheet.substring(0, slash) + "_rels/" + sheet.substring(slash) + ".rels")
                    .getDocumentElement())
                    .forEach(one -> names.add(last(one.getAttribute("Target"))));
        } catch (FileNotFoundException _) {
            // Nothing lies over it.
        }
    }

    boolean has(String part) {
        return names.contains(last(part))
                && part.matches("(?i).*/(drawings|tables)/[^/]*\\.xml|.*/comments[^/]*\\.xml");
    }

    /** The same where the rows are now. */
    static Document moved(Document part, Shift shift) {
        for (Element one : Dom.all(part.getDocumentElement())) {
            if (one.hasAttribute("ref")) {
                one.setAttribute("ref", shift.areas(one.getAttribute("ref")));
            }
            // Anchors count rows from 0.
            if ("row".equals(one.getLocalName()) && one.getTextContent().strip().matches("\\d{1,7}")) {
                int row = Integer.parseInt(one.getTextContent().strip());
                one.setTextContent(Integer.toString(shift.row(row + 1) - 1));
            }
        }
        return part;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
