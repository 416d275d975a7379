package kz.tizilim.documents.provision;

/** Numbers of acts as the law's prose writes them, in Russian and Kazakh. */
final class Numbers {
  private static final String PART =
      "(?:\\d[\\p{L}\\d]*|\\p{Lu}{1,5}\\d*(?!\\p{L})|\\p{Ll}{1,3}(?!\\p{L}))";

  /** The number of an act behind its sign: «692», «ҚР ДСМ-88», «19-42-3.3.17», «122/НҚ». */
  static final String NUMBER =
      "(?:\\p{Lu}{2,6} ){0,2}(?=[\\p{L}./_-]{0,12}\\d)[\\p{L}\\d]+(?:[-./_]"
          + PART
          + ")*(?: (?:дсп|ДСП|қбпү|ҚБПҮ)(?!\\p{L}))?";

  /** The sign before a number. */
  static final String SIGN = "(?:№№?|(?<!\\p{L})N[º°o]?\\.?)";

  private Numbers() {}
}
