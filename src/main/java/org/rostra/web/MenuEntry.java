package org.rostra.web;

import java.util.List;

/**
 * Seam: an entry of the menu that a module brings.
 *
 * @param also   where else the same part of the work goes on; the entry is current there too
 * @param action the action that opens the page; the entry is shown to those who may do it
 * @param order  entries stand in this order; from 100 on they stand in the administration menu of the top bar
 */
public record MenuEntry(String labelKey, String path, List<String> also, String icon, int order, String action) {
    public MenuEntry {
        also = List.copyOf(also);
    }

    public MenuEntry(String labelKey, String path, String icon, int order, String action) {
        this(labelKey, path, List.of(), icon, order, action);
    }

    public boolean administrative() {
        return order >= 100;
    }

    /** True on its page, on those below it, and where else the same work goes on. */
    public boolean leadsTo(String here) {
        return under(path, here) || also.stream().anyMatch(one -> under(one, here));
    }

    private static boolean under(String path, String here) {
        return here.equals(path) || here.startsWith(path + "/");
    }
}
