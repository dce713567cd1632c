/** Official accounts of WeChat: drafts, publications, and what the platform calls back. */
@NullMarked
package org.rostra.connectors.wechat;

import org.jspecify.annotations.NullMarked;
