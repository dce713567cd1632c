package org.rostra.archive.bag;

import java.time.Instant;
import java.util.List;
import org.rostra.ledger.Proof;

/**
 * A record as its metadata tell of it.
 *
 * @param id       电子文件号
 * @param fonds    立档单位名称
 * @param office   机构或问题
 * @param term     保管期限
 * @param number   文件编号; may be empty
 * @param pages    of its forms
 * @param people   机构人员, each with the id by which what happened names it
 */
public record Described(String id, String fonds, String office, int year, Kept term, int place, String title,
        String number, String author, String date, String outcome, List<Document> documents, List<Person> people,
        List<Happened> happened) {
    /** 保管期限 with its code, and whether the archive has decided it. */
    public record Kept(String text, String code, boolean confirmed) {}

    /** One file. @param pages 0 where nobody counted them */
    public record Document(boolean form, String name, String format, long size, int pages, String sha256,
            String original) {}

    /** 机构人员. */
    public record Person(String id, String name) {}

    /**
     * 业务实体: one thing that was done, and the line of the ledger that proves it.
     *
     * @param by    the id of a person, or empty
     * @param under the clause; may be empty
     */
    public record Happened(String what, Instant at, String under, String detail, String by, String subject,
            Proof proof) {}

    public int pages() {
        return documents.stream().mapToInt(Document::pages).sum();
    }
}
