/** The inbox and how one wants to be told. */
@NullMarked
package org.rostra.notify.web;

import org.jspecify.annotations.NullMarked;
