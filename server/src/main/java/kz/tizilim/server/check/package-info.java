/**
 * Staffing tables that people check in the browser: kept for a while, shown to who brought them.
 */
@NullMarked
package kz.tizilim.server.check;

import org.jspecify.annotations.NullMarked;
