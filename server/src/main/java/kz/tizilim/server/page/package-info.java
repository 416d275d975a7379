/** The pages: one class a page, its template beside it. */
@NullMarked
package kz.tizilim.server.page;

import org.jspecify.annotations.NullMarked;
