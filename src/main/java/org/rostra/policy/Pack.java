package org.rostra.policy;

import java.util.List;

/**
 * A regulation as loaded.
 *
 * @param hash SHA-256 in hex over names and bytes of the files; a case keeps it
 * @param files the files read, in order
 * @param platforms the file with the platform kinds, beside the pack or built in
 */
public record Pack(String hash, List<String> files, String platforms, WrittenRegulation regulation) {}
