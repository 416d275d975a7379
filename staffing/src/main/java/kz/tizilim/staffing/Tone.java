package kz.tizilim.staffing;

import kz.tizilim.classify.Answer;

/** How loudly an answer speaks: a word for style sheets and a colour for cells. */
enum Tone {
  GOOD("E8F3E8"),
  OPEN("FFF2CC"),
  WRONG("F8CBAD"),
  BROKEN("F4B6B6"),
  OUTSIDE("E7E6E6");

  private final String fill;

  Tone(String fill) {
    this.fill = fill;
  }

  static Tone of(Answer answer) {
    return switch (answer.verdict()) {
      case MATCH -> Claims.isWrong(answer) ? WRONG : answer.hasUnknownInstitution() ? OPEN : GOOD;
      case AMBIGUOUS -> Claims.isWrong(answer) ? WRONG : OPEN;
      case NOT_IN_REGISTER -> WRONG;
      case OUT_OF_SCOPE -> OUTSIDE;
      case INVALID -> BROKEN;
    };
  }

  /** Red, green and blue, six hexadecimal digits. */
  String fill() {
    return fill;
  }
}
