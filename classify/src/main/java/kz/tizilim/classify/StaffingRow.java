package kz.tizilim.classify;

/**
 * What a row of a staffing table says of one post, as the unit wrote it. An empty text means that
 * the row says nothing there.
 *
 * @param rowId the caller's key, or the number of the row where it gave none
 * @param title наименование должности
 * @param institution учреждение, воинская часть
 * @param unit структурное подразделение
 * @param level уровень квалификации
 * @param category квалификационная категория
 * @param activity вид деятельности
 * @param claimed the grade and step that the table itself claims
 * @param date the day of the answer; empty for the day of the run
 */
public record StaffingRow(
    String rowId,
    String title,
    String institution,
    String unit,
    String level,
    String category,
    String activity,
    String claimed,
    String date) {

  /** A row that says only what post and where. */
  public static StaffingRow of(String title, String institution) {
    return new StaffingRow("1", title, institution, "", "", "", "", "", "");
  }

  /** The same row with {@code text} in {@code column}. */
  public StaffingRow with(Column column, String text) {
    return new StaffingRow(
        column == Column.ROW_ID ? text : rowId,
        column == Column.TITLE ? text : title,
        column == Column.INSTITUTION ? text : institution,
        column == Column.UNIT ? text : unit,
        column == Column.LEVEL ? text : level,
        column == Column.CATEGORY ? text : category,
        column == Column.ACTIVITY ? text : activity,
        column == Column.CLAIMED ? text : claimed,
        column == Column.DATE ? text : date);
  }

  /** How many characters it has. */
  int length() {
    return rowId.length()
        + title.length()
        + institution.length()
        + unit.length()
        + level.length()
        + category.length()
        + activity.length()
        + claimed.length()
        + date.length();
  }

  /** What the row says in {@code column}. */
  public String text(Column column) {
    return switch (column) {
      case ROW_ID -> rowId;
      case TITLE -> title;
      case INSTITUTION -> institution;
      case UNIT -> unit;
      case LEVEL -> level;
      case CATEGORY -> category;
      case ACTIVITY -> activity;
      case CLAIMED -> claimed;
      case DATE -> date;
    };
  }
}
