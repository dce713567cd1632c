package org.rostra.web;

/**
 * Seam: an entry of the menu that a module brings.
 *
 * @param action the action that opens the page; the entry is shown to those who may do it
 * @param order  entries stand in this order; from 100 on they stand in the administration menu of the top bar
 */
public record MenuEntry(String labelKey, String path, String icon, int order, String action) {
    public boolean administrative() {
        return order >= 100;
    }
}
