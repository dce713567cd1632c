package org.rostra.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchiveMatter.Holding;
import org.rostra.archive.ArchiveMatter.LeftOut;
import org.rostra.archive.ArchiveMatter.Whole;
import org.rostra.archive.bag.BagWriter;
import org.rostra.archive.bag.Described;
import org.rostra.archive.bag.Described.Document;
import org.rostra.archive.bag.Names;
import org.rostra.archive.bag.PackageXml;
import org.rostra.archive.bag.PackageXml.About;
import org.rostra.archive.bag.PackageXml.Row;
import org.rostra.archive.bag.RecordXml;
import org.rostra.archive.bag.Term;
import org.rostra.files.FileRefused;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Writes one part of a package, record by record: memory holds the lines of its list of contents, and one record. */
@Component
class MakePart {
    private static final int AT_ONCE = 1_000;

    private final PackRecord pack;
    private final Deeds deeds;
    private final ContentsList contents;
    private final Retentions retentions;
    private final Regulation regulation;
    private final Frames frames;

    MakePart(PackRecord pack, Deeds deeds, ContentsList contents, Retentions retentions, Regulation regulation,
            Frames frames) {
        this.pack = pack;
        this.deeds = deeds;
        this.contents = contents;
        this.retentions = retentions;
        this.regulation = regulation;
        this.frames = frames;
    }

    /**
     * What is to be written.
     *
     * @param first number of its first record, from 1
     */
    record Order(ArchiveMatter matter, Subject subject, Holding holding, String name, List<Subject> records, int first,
            int part, int parts) {}

    /** Asked after each record: whether to go on. */
    interface Progress {
        void written(int records);
    }

    /** Gives the digest of the manifest. */
    String write(Act act, Order order, OutputStream out, Progress progress) throws IOException {
        var bag = new BagWriter(out, order.name());
        Texts t = frames.texts(Locale.SIMPLIFIED_CHINESE);
        bag.file("rostra-archive.xsd", MakePart::schema);
        About about = about(act, order);
        if (order.part() == 1) {
            for (Whole whole : order.matter().whole(act, order.subject())) {
                bag.file(whole.name(), whole.content());
            }
            if (order.holding().leftOut() > 0) {
                bag.file(t.get("archive.file.left-out") + ".csv", file -> leftOut(order, t, file));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Subject subject : order.records()) {
            int place = order.first() + rows.size();
            try {
                rows.add(record(act, order, about, bag, subject, place));
            } catch (FileRefused refused) {
                throw new RecordFailed(place, true, refused);
            } catch (RuntimeException failure) {
                throw new RecordFailed(place, false, failure);
            }
            progress.written(rows.size());
        }
        bag.file(Term.CONTENTS.word() + ".csv", file -> contents.csv(rows, about, file));
        bag.file(Term.CONTENTS.word() + ".pdf", file -> contents.pdf(rows, about, file));
        bag.file("metadata.xml", file -> PackageXml.write(about, rows, file));
        bag.file(t.get("archive.file.about") + ".txt", t.get("archive.about", about.title(), about.fonds(),
                rows.size(), about.part() + "/" + about.parts(), about.term().text()));
        return bag.end(info(act, about));
    }

    private Row record(Act act, Order order, About about, BagWriter bag, Subject subject, int place)
            throws IOException {
        ArchiveRecord record = order.matter().record(act, subject);
        String folder = Names.folder(place) + "/";
        List<Document> documents = pack.into(bag, folder, record);
        Deeds.Told told = deeds.of(record.histories());
        var described = new Described(subject.toString(), about.fonds(), about.office(), about.year(), about.term(),
                place, record.title(), record.number(), record.author(), record.date().toString(), record.outcome(),
                documents, told.people(), told.happened());
        String digest = bag.file(folder + "metadata.xml", file -> RecordXml.write(described, file)).sha256();
        return new Row(place, record.number(), record.author(), record.title(), record.date().toString(),
                described.pages(), record.outcome(), digest);
    }

    private About about(Act act, Order order) {
        LocalDate today = act.today();
        RetentionClass term = retentions.of(order.matter().kept(), today);
        return new About(order.name(), regulation.institution().name().in(Locale.SIMPLIFIED_CHINESE),
                order.holding().title(), order.holding().office(), order.holding().year(),
                new Described.Kept(term.text(), term.code(), term.confirmed()), today.toString(), order.part(),
                order.parts(), order.holding().leftOut());
    }

    private static Map<String, String> info(Act act, About about) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", about.fonds());
        info.put("External-Description", about.title());
        info.put("Bagging-Date", act.today().toString());
        info.put("External-Identifier", about.id());
        info.put("Bag-Group-Identifier", about.id().replaceAll("-\\d+$", ""));
        info.put("Bag-Count", about.part() + " of " + about.parts());
        info.put("Bag-Software-Agent", "Rostra");
        return info;
    }

    private static void leftOut(Order order, Texts t, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.csv(out, List.of(Term.TITLE.word(), t.get("archive.left-out.why")))) {
            @Nullable
            UUID after = null;
            List<LeftOut> some;
            do {
                some = order.matter().leftOut(order.subject(), after, AT_ONCE);
                for (LeftOut one : some) {
                    sheet.row(List.of(one.title(), t.get(one.why())));
                    after = one.id();
                }
            } while (some.size() == AT_ONCE);
        }
    }

    private static void schema(OutputStream out) throws IOException {
        try (InputStream in = Objects.requireNonNull(MakePart.class.getResourceAsStream(
                "/archive/rostra-archive.xsd"))) {
            in.transferTo(out);
        }
    }
}
