package org.rostra.policy.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.policy.Settable;
import org.rostra.policy.WrittenRegulation;
import org.rostra.policy.pack.BadPack;
import org.rostra.policy.pack.SettingReader;

/**
 * A pack with what the institution has set over it.
 *
 * @param stranded what this pack does not know, or cannot take; kept and shown, without effect
 */
record Overlay(WrittenRegulation regulation, List<Setting> stranded) {
    static Overlay of(WrittenRegulation pack, List<Setting> standing) {
        WrittenRegulation regulation = pack;
        List<Setting> stranded = new ArrayList<>();
        for (Setting one : standing) {
            Optional<WrittenRegulation> with = with(regulation, one);
            if (with.isEmpty()) {
                stranded.add(one);
            }
            regulation = with.orElse(regulation);
        }
        return new Overlay(regulation, List.copyOf(stranded));
    }

    private static Optional<WrittenRegulation> with(WrittenRegulation regulation, Setting one) {
        try {
            return Settable.find(regulation, one.what()).map(what -> regulation.with(what, one.from(),
                    SettingReader.read(regulation, what, one.value())));
        } catch (BadPack _) {
            return Optional.empty();
        }
    }
}
