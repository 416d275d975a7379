/** The law as values: registers, acts and the classification of posts. Uses nothing but the JDK. */
module kz.tizilim.core {
  requires static org.jspecify;

  exports kz.tizilim.act;
  exports kz.tizilim.amend;
  exports kz.tizilim.calendar;
  exports kz.tizilim.change;
  exports kz.tizilim.classify;
  exports kz.tizilim.clause;
  exports kz.tizilim.history;
  exports kz.tizilim.register;
  exports kz.tizilim.words;
}
