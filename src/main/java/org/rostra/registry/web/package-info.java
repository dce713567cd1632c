/** The doors of the register: pages and the public interface for programs. */
@NullMarked
package org.rostra.registry.web;

import org.jspecify.annotations.NullMarked;
