/** Pay of the rows of staffing tables: what rows say of it, reports, and the tariff list. */
@NullMarked
package kz.tizilim.staffing.tariff;

import org.jspecify.annotations.NullMarked;
