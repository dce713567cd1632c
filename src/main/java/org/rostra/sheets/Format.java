package org.rostra.sheets;

/** The formats that are read. */
public enum Format {
    XLSX, XLS, CSV, TSV
}
