/** The pages of measures, award bars and award checks. */
@NullMarked
package org.rostra.conduct.web;

import org.jspecify.annotations.NullMarked;
