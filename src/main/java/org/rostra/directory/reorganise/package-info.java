/** Bodies of the institution are renamed, merged, divided and abolished, on a day and by a document (机构调整). */
@NamedInterface("reorganise")
@NullMarked
package org.rostra.directory.reorganise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
