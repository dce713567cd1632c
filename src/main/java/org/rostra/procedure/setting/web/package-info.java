/** The pages of settings. */
@NullMarked
package org.rostra.procedure.setting.web;

import org.jspecify.annotations.NullMarked;
