package kz.tizilim.classify;

/** The kind of work a post does (вид деятельности). */
enum Activity {
  /** Основной вид деятельности: block B before block C. */
  MAIN,
  /** Обеспечивающий вид деятельности: block C before block B. */
  SUPPORTING
}
