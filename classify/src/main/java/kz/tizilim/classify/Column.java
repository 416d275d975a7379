package kz.tizilim.classify;

import java.util.List;
import java.util.Locale;
import kz.tizilim.core.message.Remark;

/** A column of a staffing table, by its canonical name. */
public enum Column {
  /** The caller's key. */
  ROW_ID,
  /** Наименование должности. */
  TITLE,
  /** Учреждение, воинская часть. */
  INSTITUTION,
  /** Структурное подразделение. */
  UNIT,
  /** Уровень квалификации. */
  LEVEL,
  /** Квалификационная категория. */
  CATEGORY,
  /** Вид деятельности. */
  ACTIVITY,
  /** The grade and step that the table itself claims. */
  CLAIMED,
  /** The day of the answer. */
  DATE;

  /** The columns that say what a post is, in the order in which they are shown. */
  public static final List<Column> OF_POST =
      List.of(TITLE, INSTITUTION, UNIT, LEVEL, CATEGORY, ACTIVITY, CLAIMED);

  /** Its name for people, the same everywhere. */
  public Remark label() {
    return Remark.of("answer.column." + this);
  }

  /** The canonical name: {@code row_id}, {@code title}, … */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
