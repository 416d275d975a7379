package kz.tizilim.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Code;

/**
 * The grade and step that a row itself claims, and whether the register agrees.
 *
 * @param text the claim as the row writes it
 * @param judgement what the register says of it
 */
public record Claim(String text, Judgement judgement) {

  /** What the register says of a claim. Prints as the word of the contract: {@code right}. */
  public enum Judgement {
    /** The claimed code is the only one that fits. */
    RIGHT,
    /** The claimed code does not fit. */
    WRONG,
    /** The claim is a code, but the row has no single code to compare it with. */
    OPEN,
    /** The claim is not a code, or a grade without its step. */
    UNREADABLE;

    /** Its name for people, the same everywhere. */
    public Remark label() {
      return Remark.of("answer.claim." + this);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What {@code text} claims beside an answer with these codes; empty where it claims nothing.
   *
   * @param codes the codes that fit, one of them for a match
   */
  static Optional<Claim> of(String text, List<Code> codes) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new Claim(text, judgement(text, codes)));
  }

  /** An answer to a row with that claim; the answer itself where it claims nothing. */
  static Answer on(Answer answer, String text) {
    Optional<Claim> claim = of(text, answer.codes());
    if (claim.isEmpty()) {
      return answer;
    }
    Answer claimed =
        answer.fold(
            match ->
                new Answer.Match(
                    match.code(), match.basis(), match.wording(), claim, match.provenance()),
            ambiguous ->
                new Answer.Ambiguous(
                    ambiguous.codes(),
                    ambiguous.missing(),
                    ambiguous.why(),
                    ambiguous.basis(),
                    ambiguous.wording(),
                    claim,
                    ambiguous.provenance()),
            none -> new Answer.NotInRegister(none.nearest(), none.why(), claim, none.provenance()),
            outside -> new Answer.OutOfScope(outside.why(), claim, outside.provenance()),
            invalid ->
                new Answer.Invalid(invalid.why(), invalid.detail(), claim, invalid.provenance()));
    Remark remark = claim.get().remark();
    return remark.isNone() ? claimed : claimed.with(claimed.provenance().remarking(remark));
  }

  private static Judgement judgement(String text, List<Code> codes) {
    Optional<Code> code = Code.find(text);
    if (code.isPresent()) {
      return code.get().lacksItsStep() ? Judgement.UNREADABLE : judgement(code.get(), codes);
    }
    if (!Code.isSpelled(text)) {
      return Judgement.UNREADABLE;
    }
    return codes.isEmpty() ? Judgement.OPEN : Judgement.WRONG;
  }

  private static Judgement judgement(Code code, List<Code> codes) {
    if (codes.isEmpty()) {
      return Judgement.OPEN;
    }
    if (codes.stream().noneMatch(one -> is(code, one))) {
      return Judgement.WRONG;
    }
    return codes.size() == 1 ? Judgement.RIGHT : Judgement.OPEN;
  }

  /** Whether a claimed code is a code of the register; «Д1» is D where its D has no number. */
  private static boolean is(Code claimed, Code code) {
    boolean unnumbered = code.grade().block() == Block.D && code.grade().number() == 0;
    return claimed.equals(code) || (unnumbered && claimed.grade().block() == Block.D);
  }

  /** What a person should know of it; none of a claim that needs no word. */
  Remark remark() {
    return Code.find(text).filter(Code::lacksItsStep).isPresent()
        ? Remark.of("remark.claim_without_step", text.strip())
        : Remark.NONE;
  }
}
