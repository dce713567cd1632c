package org.rostra.connectors.wechat;

import java.net.URI;

/**
 * A post as the platform takes it.
 *
 * @param content HTML, as far as the platform allows it
 * @param source  the page it refers readers to; it also carries the mark by which the post is found again
 * @param cover   the platform's name of the cover picture, uploaded before
 */
public record Article(String title, String author, String digest, String content, URI source, String cover) {}
