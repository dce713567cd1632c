package org.rostra.registry.scope;

import java.util.ArrayList;
import java.util.List;
import org.rostra.registry.FormKind;
import org.rostra.registry.NameForms;

/**
 * One registered form, ready for comparing.
 *
 * @param written
 *            as registered
 * @param key
 *            letters and digits in plain form
 * @param shape
 *            the same with the Latin letters that other letters pass for
 * @param alone
 *            whether carrying it suffices, whatever stands beside it (a full name, a unit nobody else has)
 */
record Form(FormKind kind, String written, String key, String shape, boolean alone) {
    static Form of(FormKind kind, String written, boolean alone) {
        Reading reading = Reading.of(written);
        return new Form(kind, written, reading.text, reading.shape, alone);
    }

    static List<Form> all(NameForms forms) {
        List<Form> all = new ArrayList<>();
        all.add(of(FormKind.FULL, forms.full(), true));
        forms.historical().forEach(name -> all.add(of(FormKind.HISTORICAL, name, true)));
        forms.distinctiveUnits().forEach(name -> all.add(of(FormKind.UNIT, name, true)));
        forms.abbreviations().forEach(name -> all.add(of(FormKind.SHORT, name, false)));
        forms.latin().forEach(name -> all.add(of(FormKind.LATIN, name, false)));
        forms.units().forEach(name -> all.add(of(FormKind.UNIT, name, false)));
        all.removeIf(form -> form.key.isEmpty());
        return List.copyOf(all);
    }

    /** True for a form in Latin letters and digits only. */
    boolean latin() {
        return key.chars().allMatch(c -> c < 0x80);
    }

    int length() {
        return key.length();
    }
}
