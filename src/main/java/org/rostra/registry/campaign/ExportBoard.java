package org.rostra.registry.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Rule;
import org.rostra.registry.campaign.Reply.State;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the board out as a workbook: every unit that looks so, in the order of the tree. */
@Component
public class ExportBoard {
    private static final List<String> COLUMNS = List.of("unit", "code", "state", "answered", "same", "changed",
            "disused", "replied", "urged");

    private final Campaigns campaigns;
    private final CampaignKinds kinds;
    private final Ledger ledger;

    ExportBoard(Campaigns campaigns, CampaignKinds kinds, Ledger ledger) {
        this.campaigns = campaigns;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    /** Writes it page by page and leaves the stream open; the ledger keeps who took it out. */
    @Transactional
    public void xlsx(Act act, UUID id, @Nullable Look look, Texts t, OutputStream out) throws IOException {
        Campaign campaign = campaigns.getFor(act, id).campaign();
        long rows = 0;
        try (SheetWriter sheet = SheetWriter.xlsx(out, t.of(kinds.name(campaign.kind())),
                COLUMNS.stream().map(column -> t.get("campaign.column." + column)).toList())) {
            int after = 0;
            do {
                Board board = campaigns.board(act, campaign, look, after);
                for (Board.Line line : board.lines()) {
                    sheet.row(values(line, t));
                }
                rows += board.lines().size();
                after = board.next();
            } while (after > 0);
        }
        ledger.record(act, Entry.of(campaign.asSubject(), "campaign.exported")
                .under(kinds.clause(campaign.kind()), Rule.CAMPAIGN.id()).with("rows", rows)
                .with("state", look == null ? null : look.name()));
    }

    private static List<@Nullable Object> values(Board.Line line, Texts t) {
        Reply reply = line.reply();
        boolean said = reply.state() != State.OPEN;
        Stream<@Nullable Object> counts = Stream.of(AccountAnswer.values())
                .map(answer -> line.answers().getOrDefault(answer, 0L));
        return Stream.<@Nullable Object>concat(
                Stream.of(line.unit().name(t.locale()), line.unit().code(),
                        t.get("campaign.look." + line.look()), reply.answered()),
                Stream.concat(counts, Stream.of(said && reply.at() != null ? t.time(reply.at()) : null,
                        reply.urged())))
                .toList();
    }
}
