package kz.tizilim.documents.table;

import java.util.List;
import kz.tizilim.core.register.Grade;

/**
 * A reading of a section with its grades numbered.
 *
 * @param reading the cells and grades
 * @param grades the grade of each of them, in order
 * @param cost how unlikely it is
 */
record NumberedReading(SectionReading reading, List<Grade> grades, double cost) {}
