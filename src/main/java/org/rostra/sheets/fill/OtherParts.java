package org.rostra.sheets.fill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts beside the sheet that was filled: copied, without the list of formulas in their old places. */
record OtherParts(ZipFile zip, ZipOutputStream out, String workbook, String sheet) {
    private static final List<String> BEFORE_CALCULATION = List.of("sheets", "functionGroups", "externalReferences",
            "definedNames");

    void copy(String name, Shift shift) throws IOException {
        Attached attached = new Attached(zip, sheet);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String part = entry.getName();
            if (entry.isDirectory() || part.equalsIgnoreCase(sheet) || part.matches("(?i).*/calcChain\\.xml")) {
                continue;
            }
            out.putNextEntry(new ZipEntry(part));
            if (part.equalsIgnoreCase(workbook)) {
                write(named(Zips.part(zip, part), name, shift));
            } else if (part.equalsIgnoreCase("[Content_Types].xml") || part.endsWith(".rels")) {
                write(withoutChain(Zips.part(zip, part)));
            } else if (attached.has(part)) {
                write(Attached.moved(Zips.part(zip, part), shift));
            } else {
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
            out.closeEntry();
        }
    }

    private void write(Document part) throws IOException {
        out.write(Dom.write(part).getBytes(StandardCharsets.UTF_8));
    }

    /** Print areas and other names follow the rows; formulas are computed when the file is opened. */
    private static Document named(Document part, String name, Shift shift) {
        Element root = part.getDocumentElement();
        Dom.child(root, "definedNames").stream().flatMap(names -> Dom.children(names).stream())
                .forEach(one -> one.setTextContent(shift.elsewhere(one.getTextContent(), name)));
        Element calculation = Dom.child(root, "calcPr").orElseGet(() -> {
            Element last = Dom.children(root).stream().filter(one -> BEFORE_CALCULATION.contains(one.getLocalName()))
                    .reduce((_, later) -> later).orElseThrow();
            Element made = part.createElementNS(last.getNamespaceURI(), last.getPrefix() == null
                    ? "calcPr"
                    : last.getPrefix() + ":calcPr");
            return (Element) root.insertBefore(made, last.getNextSibling());
        });
        calculation.setAttribute("fullCalcOnLoad", "1");
        return part;
    }

    private static Document withoutChain(Document part) {
        for (Element one : Dom.children(part.getDocumentElement())) {
            if ((one.getAttribute("PartName") + one.getAttribute("Target")).matches("(?i).*calcChain\\.xml")) {
                part.getDocumentElement().removeChild(one);
            }
        }
        return part;
    }
}
