package org.rostra.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.files.FileKind;
import org.rostra.files.FileRefused;
import org.rostra.files.SealedFiles;
import org.rostra.ledger.Ids;
import org.rostra.registry.AttachmentRefused;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;

/** Files that came with an opinion: sealed, without the names their writer gave them. Asks nobody's leave. */
@Component
public class Enclosures {
    /** What one may have, in bytes. */
    public static final long LARGEST = 5L << 20;

    private final SealedTable table;
    private final SealedFiles files;
    private final Vault vault;

    Enclosures(SealedTable table, SealedFiles files, Vault vault) {
        this.table = table;
        this.files = files;
        this.vault = vault;
    }

    /** @throws AttachmentRefused if one is not taken; then none is */
    void keep(UUID opinion, List<Upload> uploads) {
        for (Upload upload : uploads) {
            try {
                SealedFiles.Looked looked = files.look(upload.name(), upload.content(), LARGEST);
                UUID id = Ids.next();
                table.insert(opinion, new SealedTable.File(id, looked.kind().name(), looked.content().length),
                        vault.seal(place(id), looked.content()));
            } catch (FileRefused refused) {
                throw new AttachmentRefused(refused, Optional.of("files"));
            }
        }
    }

    List<Enclosure> of(UUID opinion) {
        return table.files(opinion).stream()
                .map(one -> new Enclosure(one.id(), FileKind.valueOf(one.kind()), one.size())).toList();
    }

    byte[] open(UUID opinion, UUID id) {
        return vault.unseal(place(id), table.file(opinion, id).orElseThrow(NotFound::new));
    }

    private static String place(UUID id) {
        return "voice.enclosure/" + id;
    }
}
