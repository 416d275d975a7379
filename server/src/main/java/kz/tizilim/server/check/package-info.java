/**
 * Staffing tables that people check in the browser: kept for half an hour, shown to their owners.
 */
@NullMarked
package kz.tizilim.server.check;

import org.jspecify.annotations.NullMarked;
