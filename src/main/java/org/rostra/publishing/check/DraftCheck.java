package org.rostra.publishing.check;

import org.rostra.web.Message;

/**
 * The check beside a draft. Made once of an institution's lists, then asked by anybody at any time; it only hints, and what it
 * says can be dismissed hint by hint. The work grows with the text, whatever the size of the lists.
 */
public final class DraftCheck {
    private final Lexicon lexicon;
    private final Phones phones;
    private final OwnNumbers own;
    private final int most;

    private DraftCheck(CheckLists lists) {
        lexicon = new Lexicon(lists.terms());
        phones = new Phones(lists.publicNumbers());
        own = new OwnNumbers(lists.numbers());
        most = lists.most();
    }

    public static DraftCheck of(CheckLists lists) {
        return new DraftCheck(lists);
    }

    public Checked check(Draft draft) {
        var hints = new Collector(most);
        if (draft.reprint() && !draft.sourceNamed()) {
            hints.whole(HintKind.SOURCE_MISSING, Weight.STRONG, "", Message.of("publishing-check.source-missing"));
        }
        for (Draft.Picture picture : draft.pictures()) {
            if (picture.alternative().isBlank()) {
                hints.whole(HintKind.PICTURE_WITHOUT_TEXT, Weight.SOFT, picture.name(),
                        Message.of("publishing-check.picture-without-text"));
            }
        }
        read(Part.TITLE, draft.title(), draft.advertising(), hints);
        read(Part.TEXT, draft.text(), draft.advertising(), hints);
        return hints.result();
    }

    private void read(Part part, String text, boolean advertising, Collector hints) {
        Folded folded = Folded.of(text);
        hints.read(part, folded);
        var links = new Spans();
        new LinkScan(hints, links).scan();
        new NumberScan(phones, own, hints, links).scan();
        new IdiomScan(lexicon, hints).scan();
        new TermScan(lexicon, new TermJudge(hints, advertising)).scan(folded);
    }
}
