package org.rostra.archive;

import java.time.LocalDate;
import java.util.List;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Subject;
import org.rostra.print.Sheet;

/**
 * One record (件): what belongs together and is kept together.
 *
 * @param number    文件编号, such as a filing number; may be empty
 * @param author    责任者
 * @param date      when it was concluded
 * @param outcome   how it ended, in words
 * @param papers    its forms
 * @param files     what was handed in with it
 * @param histories the subjects whose lines in the ledger tell of it
 */
public record ArchiveRecord(Subject subject, String title, String number, String author, LocalDate date,
        String outcome, List<Sheet> papers, List<KeptFile> files, List<Subject> histories) {}
