package org.rostra.policy.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files of a pack read as one: a list may be spread over several, everything else stands in the first. */
record Sections(Block main, List<Block> blocks) {
    /** The entries of a list from all files, in order. */
    <T> List<T> list(String section, Function<Block, T> read) {
        List<Value> parts = blocks.stream().map(block -> block.may(section)).flatMap(Optional::stream).toList();
        if (parts.isEmpty()) {
            main.need(section);
        }
        return parts.stream().flatMap(part -> part.list(item -> item.block(read)).stream()).toList();
    }

    /** Where a list begins; the top of the first file if it is missing. */
    Problem.Where where(String section) {
        return blocks.stream().map(block -> block.may(section)).flatMap(Optional::stream).map(Value::where).findFirst()
                .orElse(main.where());
    }

    void refuseUnread() {
        blocks.forEach(Block::refuseUnread);
    }
}
