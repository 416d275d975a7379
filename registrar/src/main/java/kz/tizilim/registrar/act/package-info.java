/** The file of one act: its stages, duties and terms, also as a calendar and as JSON. */
@NullMarked
package kz.tizilim.registrar.act;

import org.jspecify.annotations.NullMarked;
