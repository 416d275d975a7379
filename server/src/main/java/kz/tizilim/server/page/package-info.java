/** The pages: a class and a template for each. */
@NullMarked
package kz.tizilim.server.page;

import org.jspecify.annotations.NullMarked;
