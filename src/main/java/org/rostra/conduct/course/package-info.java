/**
 * The course of a measure (十): lead, verification, notice, statement, decision, service, effect, appeal. Pure: people are ids, days are days,
 * and there are no words. What may come next is decided here and nowhere else; {@link org.rostra.conduct.course.Guard} says what holds it back.
 */
@NamedInterface("course")
@NullMarked
package org.rostra.conduct.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
