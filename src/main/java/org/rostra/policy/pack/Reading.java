package org.rostra.policy.pack;

/** What is kept while one pack is read. */
record Reading(Problems problems, References references) {
    static Reading start() {
        Problems problems = new Problems();
        return new Reading(problems, new References(problems));
    }
}
