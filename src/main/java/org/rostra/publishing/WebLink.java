package org.rostra.publishing;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of something that was published. */
public final class WebLink {
    private WebLink() {
    }

    /** True for a whole address that a browser may be sent to. */
    public static boolean whole(String text) {
        try {
            URI link = new URI(text);
            return ("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
