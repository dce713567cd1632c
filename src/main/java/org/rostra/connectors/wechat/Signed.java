package org.rostra.connectors.wechat;

/**
 * The parameters of a callback's address.
 *
 * @param message the signature over an encrypted body, empty where it comes plain
 */
public record Signed(String signature, String timestamp, String nonce, String message) {}
