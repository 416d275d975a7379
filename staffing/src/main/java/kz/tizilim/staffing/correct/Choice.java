package kz.tizilim.staffing.correct;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.classify.Column;
import kz.tizilim.core.register.Code;

/**
 * What a person decides of a post. Prints as {@code category="вторая"}, {@code code=B4-2}, {@code
 * code=register} or {@code left="спросить кадры"}, and is parsed from it.
 */
public sealed interface Choice {

  /** The columns whose values can be completed. */
  List<Column> COMPLETED =
      List.of(Column.INSTITUTION, Column.LEVEL, Column.CATEGORY, Column.ACTIVITY);

  /**
   * The value of a column.
   *
   * @param column one of {@link #COMPLETED}
   * @param text the value
   */
  record Value(Column column, String text) implements Choice {
    public Value {
      if (!COMPLETED.contains(column)) {
        throw new IllegalArgumentException("The column " + column + " is not completed.");
      }
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.value(this);
    }

    @Override
    public String toString() {
      return column + "=" + quoted(text);
    }
  }

  /** One of the codes that fit. */
  record Candidate(Code code) implements Choice {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.candidate(this);
    }

    @Override
    public String toString() {
      return "code=" + code;
    }
  }

  /** The code that the register gives the post, whichever it is when everything else is decided. */
  record RegisterCode() implements Choice {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.registerCode(this);
    }

    @Override
    public String toString() {
      return "code=register";
    }
  }

  /**
   * The post stays as it is.
   *
   * @param remark why; empty if nothing was said
   */
  record Left(String remark) implements Choice {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.left(this);
    }

    @Override
    public String toString() {
      return "left=" + quoted(remark);
    }
  }

  /** One method for each kind of choice. */
  interface Visitor<T> {
    /** A value is completed. */
    T value(Value choice);

    /** One of several codes is chosen. */
    T candidate(Candidate choice);

    /** The register's code is taken. */
    T registerCode(RegisterCode choice);

    /** The post stays as it is. */
    T left(Left choice);
  }

  /** The result of the visitor's method for this kind of choice. */
  <T> T accept(Visitor<T> visitor);

  /** The result of the function for this kind of choice. */
  default <T> T fold(
      Function<? super Value, ? extends T> value,
      Function<? super Candidate, ? extends T> candidate,
      Function<? super RegisterCode, ? extends T> registerCode,
      Function<? super Left, ? extends T> left) {
    return accept(
        new Visitor<>() {
          @Override
          public T value(Value choice) {
            return value.apply(choice);
          }

          @Override
          public T candidate(Candidate choice) {
            return candidate.apply(choice);
          }

          @Override
          public T registerCode(RegisterCode choice) {
            return registerCode.apply(choice);
          }

          @Override
          public T left(Left choice) {
            return left.apply(choice);
          }
        });
  }

  /** The choice that a text prints; empty if it prints none. */
  static Optional<Choice> parse(String text) {
    Matcher whole = Printed.CHOICE.matcher(text);
    if (!whole.matches()) {
      return Optional.empty();
    }
    String name = whole.group(1);
    Optional<String> quoted =
        Optional.ofNullable(whole.group(2)).map(one -> one.replace("\"\"", "\""));
    if (quoted.isEmpty()) {
      String code = String.valueOf(whole.group(3));
      return !name.equals("code")
          ? Optional.empty()
          : code.equals("register")
              ? Optional.of(new RegisterCode())
              : Code.find(code).map(Candidate::new);
    }
    if (name.equals("left")) {
      return Optional.of(new Left(quoted.get()));
    }
    return COMPLETED.stream()
        .filter(column -> column.toString().equals(name))
        .findFirst()
        .map(column -> new Value(column, quoted.get()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** How choices are printed. */
  final class Printed {
    static final Pattern CHOICE =
        Pattern.compile("(\\w+)=(?:\"((?:[^\"]|\"\")*)\"|([\\w-]+))", Pattern.DOTALL);

    private Printed() {}
  }
}
