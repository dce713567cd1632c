package org.rostra.review;

/** How a review ended (domain form 2.5). */
public enum Conclusion {
    /** 合格 */
    PASSED("green"),
    /** 不合格（停止运行） */
    FAILED("red"),
    /** 未参加 */
    ABSENT("amber");

    private final String colour;

    Conclusion(String colour) {
        this.colour = colour;
    }

    /** Of its chip. */
    public String colour() {
        return colour;
    }
}
