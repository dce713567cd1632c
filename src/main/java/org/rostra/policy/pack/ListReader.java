package org.rostra.policy.pack;

import java.util.Map;
import org.rostra.policy.Dated;
import org.rostra.policy.Retention;
import org.rostra.policy.WordList;
import org.rostra.policy.pack.References.What;

/** Reads the lists of choices and phrases, and how long records are kept. */
record ListReader(Sections sections) {
    Map<String, WordList> lists() {
        return Index.by(sections.list("lists", ListReader::list), WordList::id);
    }

    Map<String, Retention> retention() {
        return Index.by(sections.list("retention",
                block -> new Retention(block.need("id").define(What.RETENTION), block.need("text").wording(),
                        block.need("term").term(), block.need("clause").clause())),
                Retention::id);
    }

    private static WordList list(Block block) {
        String id = block.need("id").define(What.LIST);
        return new WordList(id, block.need("title").wording(),
                Dated.always(block.need("entries").list(item -> item.block(entry -> entry(id, entry)))),
                block.is("settable"));
    }

    static WordList.Entry entry(String list, Block block) {
        return new WordList.Entry(block.need("id").define(What.ENTRY, list + "/"), block.need("text").wording(),
                block.may("clause").map(Value::clause));
    }
}
