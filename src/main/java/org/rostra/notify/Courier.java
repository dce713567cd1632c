package org.rostra.notify;

import org.rostra.directory.Person;
import org.rostra.notify.Letter.Way;

/** Takes letters out of the house, one at a time. */
interface Courier {
    /** A letter in the receiver's language. */
    record Written(String id, Person to, String subject, String body) {}

    /** It was not taken; whether it may be taken later. */
    final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean forGood;

        NotTaken(boolean forGood, Throwable cause) {
            super(cause);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }
    }

    Way way();

    /** True where the institution has set it up. */
    boolean ready();

    /** Hands the letter over; who returns has handed it over. */
    void deliver(Written letter) throws NotTaken;
}
