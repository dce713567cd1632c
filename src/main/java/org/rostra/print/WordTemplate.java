package org.rostra.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.rostra.print.TemplateFault.Kind;

/**
 * An office's own Word file, with names of fields between double braces. Names are looked up and nothing is computed:
 * there are no expressions, no loops and no scripts.
 */
public final class WordTemplate {
    private static final String BEGIN = "{{";
    private static final String END = "}}";

    private final byte[] file;

    public WordTemplate(byte[] file) {
        this.file = file.clone();
    }

    /** What keeps the file from being used, given the names that there are; nothing for a sound one. */
    public List<TemplateFault> faults(Set<String> known) {
        List<TemplateFault> faults = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        try (XWPFDocument document = open()) {
            for (XWPFParagraph paragraph : paragraphs(document)) {
                read(paragraph.getText(), named, faults);
            }
        } catch (IOException | POIXMLException | IllegalArgumentException _) {
            return List.of(new TemplateFault(Kind.UNREADABLE, ""));
        }
        Set<String> plain = Set.copyOf(known.stream().map(WordTemplate::plain).toList());
        named.stream().filter(name -> !plain.contains(plain(name)))
                .forEach(name -> faults.add(new TemplateFault(Kind.UNKNOWN, name)));
        if (named.isEmpty() && faults.isEmpty()) {
            faults.add(new TemplateFault(Kind.EMPTY, ""));
        }
        return faults;
    }

    /**
     * The file with the values in it; a name that this paper does not have leaves its place empty.
     *
     * @throws IOException if the file cannot be read
     */
    public void fill(Map<String, String> values, OutputStream out) throws IOException {
        Map<String, String> plain = new HashMap<>();
        values.forEach((name, value) -> plain.putIfAbsent(plain(name), value));
        try (XWPFDocument document = open()) {
            paragraphs(document).stream().filter(one -> one.getText().contains(BEGIN)).forEach(one -> fill(one, plain));
            document.write(out);
        } catch (POIXMLException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static void read(String text, Set<String> named, List<TemplateFault> faults) {
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int end = text.indexOf(END, at);
            int next = text.indexOf(BEGIN, at + BEGIN.length());
            if (end < 0 || next >= 0 && next < end) {
                faults.add(new TemplateFault(Kind.UNCLOSED, text.substring(at, Math.min(text.length(), at + 20))));
                return;
            }
            named.add(text.substring(at + BEGIN.length(), end));
            at = text.indexOf(BEGIN, end);
        }
    }

    /** The text goes into the first of the paragraph's runs, as Word cuts names into several; its look is that run's. */
    private static void fill(XWPFParagraph paragraph, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        String text = paragraph.getText();
        int from = 0;
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
            int end = text.indexOf(END, at);
            if (end < 0) {
                break;
            }
            filled.append(text, from, at)
                    .append(values.getOrDefault(plain(text.substring(at + BEGIN.length(), end)), ""));
            from = end + END.length();
        }
        filled.append(text.substring(from));
        List<XWPFRun> runs = paragraph.getRuns();
        for (int i = runs.size() - 1; i > 0; i--) {
            paragraph.removeRun(i);
        }
        write(runs.getFirst(), WordText.clean(filled.toString()));
    }

    private static void write(XWPFRun run, String text) {
        while (run.getCTR().sizeOfTArray() > 0) {
            run.getCTR().removeT(0);
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>();
        collect(document, all);
        document.getHeaderList().forEach(one -> collect(one, all));
        document.getFooterList().forEach(one -> collect(one, all));
        return all;
    }

    private static void collect(IBody body, List<XWPFParagraph> all) {
        all.addAll(body.getParagraphs());
        body.getTables().forEach(table -> table.getRows()
                .forEach(row -> row.getTableCells().forEach(cell -> collect(cell, all))));
    }

    /** Names are told apart by what the eye reads: spaces and a colon at the end do not count. */
    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").replaceAll("[:\\uff1a]$", "");
    }
}
