package kz.tizilim.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;

/**
 * What a register says of a row of a staffing table, with the law that it rests on. The answer does
 * not name the row: rows that say the same share one value.
 *
 * <pre>{@code
 * answer.fold(
 *     match -> match.code().toString(),
 *     ambiguous -> "one of " + ambiguous.codes(),
 *     notInRegister -> "near " + notInRegister.nearest(),
 *     outOfScope -> outOfScope.why().toString(),
 *     invalid -> invalid.detail().toString());
 * }</pre>
 */
public sealed interface Answer {

  /**
   * Exactly one code fits everything the row says.
   *
   * @param code the code
   * @param basis the entries that fit
   * @param wording how the row words the title
   */
  record Match(
      Code code, LegalBasis basis, Wording wording, Optional<Claim> claim, Provenance provenance)
      implements Answer {

    @Override
    public Verdict verdict() {
      return Verdict.MATCH;
    }

    @Override
    public Answer with(Provenance other) {
      return new Match(code, basis, wording, claim, other);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.match(this);
    }
  }

  /**
   * Several codes fit, because the row leaves something out, names two posts, or the register
   * itself names the post several times.
   *
   * @param codes the codes that fit, in order
   * @param missing the columns whose filling would leave fewer codes
   * @param why what would decide besides the columns; empty if only they do
   * @param basis the entries that fit
   * @param wording how the row words the title
   */
  record Ambiguous(
      List<Code> codes,
      List<Column> missing,
      Optional<Reason> why,
      LegalBasis basis,
      Wording wording,
      Optional<Claim> claim,
      Provenance provenance)
      implements Answer {

    public Ambiguous {
      codes = List.copyOf(codes);
      missing = List.copyOf(missing);
      why.ifPresent(reason -> check(reason, Verdict.AMBIGUOUS));
    }

    @Override
    public Verdict verdict() {
      return Verdict.AMBIGUOUS;
    }

    @Override
    public Answer with(Provenance other) {
      return new Ambiguous(codes, missing, why, basis, wording, claim, other);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.ambiguous(this);
    }
  }

  /**
   * The register does not name such a post for that institution.
   *
   * @param nearest up to five entries with similar titles
   * @param why why not, where more is known than that no title fits
   */
  record NotInRegister(
      List<EntryId> nearest, Optional<Reason> why, Optional<Claim> claim, Provenance provenance)
      implements Answer {

    public NotInRegister {
      nearest = List.copyOf(nearest);
      why.ifPresent(reason -> check(reason, Verdict.NOT_IN_REGISTER));
    }

    /** One of which no more is known. */
    public NotInRegister(List<EntryId> nearest, Optional<Claim> claim, Provenance provenance) {
      this(nearest, Optional.empty(), claim, provenance);
    }

    @Override
    public Verdict verdict() {
      return Verdict.NOT_IN_REGISTER;
    }

    @Override
    public Answer with(Provenance other) {
      return new NotInRegister(nearest, why, claim, other);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.notInRegister(this);
    }
  }

  /**
   * A post that the register excludes.
   *
   * @param why the kind of post that is excluded
   */
  record OutOfScope(Reason why, Optional<Claim> claim, Provenance provenance) implements Answer {

    public OutOfScope {
      check(why, Verdict.OUT_OF_SCOPE);
    }

    @Override
    public Verdict verdict() {
      return Verdict.OUT_OF_SCOPE;
    }

    @Override
    public Answer with(Provenance other) {
      return new OutOfScope(why, claim, other);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.outOfScope(this);
    }
  }

  /**
   * A row that cannot be read.
   *
   * @param why which part of it cannot be read
   * @param detail what is wrong with it
   */
  record Invalid(Reason why, Remark detail, Optional<Claim> claim, Provenance provenance)
      implements Answer {

    public Invalid {
      check(why, Verdict.INVALID);
    }

    @Override
    public Verdict verdict() {
      return Verdict.INVALID;
    }

    @Override
    public Answer with(Provenance other) {
      return new Invalid(why, detail, claim, other);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.invalid(this);
    }
  }

  /** One method for each kind of answer. */
  interface Visitor<T> {
    /** Exactly one code fits. */
    T match(Match answer);

    /** Several codes fit. */
    T ambiguous(Ambiguous answer);

    /** No code fits. */
    T notInRegister(NotInRegister answer);

    /** The register excludes the post. */
    T outOfScope(OutOfScope answer);

    /** The row cannot be read. */
    T invalid(Invalid answer);
  }

  private static void check(Reason reason, Verdict verdict) {
    if (!reason.explains(verdict)) {
      throw new IllegalArgumentException(
          "The reason " + reason + " explains " + reason.verdict() + " and not " + verdict + ".");
    }
  }

  /** The answer to a row that cannot be read. */
  static Answer invalid(StaffingRow row, Reason why, Remark detail) {
    return new Invalid(why, detail, Claim.of(row.claimed(), List.of()), Provenance.PLAIN);
  }

  /** The kind of answer. */
  Verdict verdict();

  /** The grade and step that the row itself claims; empty where it claims none. */
  Optional<Claim> claim();

  /** How the answer was obtained. */
  Provenance provenance();

  /** The same answer, obtained otherwise. */
  Answer with(Provenance other);

  /** The result of the visitor's method for this kind of answer. */
  <T> T accept(Visitor<T> visitor);

  /** The result of the function for this kind of answer. */
  default <T> T fold(
      Function<? super Match, ? extends T> match,
      Function<? super Ambiguous, ? extends T> ambiguous,
      Function<? super NotInRegister, ? extends T> notInRegister,
      Function<? super OutOfScope, ? extends T> outOfScope,
      Function<? super Invalid, ? extends T> invalid) {
    return accept(
        new Visitor<>() {
          @Override
          public T match(Match answer) {
            return match.apply(answer);
          }

          @Override
          public T ambiguous(Ambiguous answer) {
            return ambiguous.apply(answer);
          }

          @Override
          public T notInRegister(NotInRegister answer) {
            return notInRegister.apply(answer);
          }

          @Override
          public T outOfScope(OutOfScope answer) {
            return outOfScope.apply(answer);
          }

          @Override
          public T invalid(Invalid answer) {
            return invalid.apply(answer);
          }
        });
  }

  /** The same answer with its chain of reasons. */
  default Answer because(List<Remark> reasons) {
    return with(provenance().because(reasons));
  }

  /** The codes that fit, in order; empty if none does. */
  default List<Code> codes() {
    return fold(
        match -> List.of(match.code),
        Ambiguous::codes,
        notInRegister -> List.of(),
        outOfScope -> List.of(),
        invalid -> List.of());
  }

  /** The columns whose filling would leave fewer codes. */
  default List<Column> missing() {
    return fold(
        match -> List.of(),
        Ambiguous::missing,
        notInRegister -> List.of(),
        outOfScope -> List.of(),
        invalid -> List.of());
  }

  /** The law that the codes rest on; empty if no code fits. */
  default Optional<LegalBasis> law() {
    return fold(
        match -> Optional.of(match.basis),
        ambiguous -> Optional.of(ambiguous.basis),
        notInRegister -> Optional.empty(),
        outOfScope -> Optional.empty(),
        invalid -> Optional.empty());
  }

  /** The entries that fit; empty if none does. */
  default List<EntryId> entries() {
    return law().map(LegalBasis::entries).orElse(List.of());
  }

  /** The entries with similar titles, of a post that the register does not name. */
  default List<EntryId> nearest() {
    return fold(
        match -> List.of(),
        ambiguous -> List.of(),
        NotInRegister::nearest,
        outOfScope -> List.of(),
        invalid -> List.of());
  }

  /** The reason, where the verdict does not say everything. */
  default Optional<Reason> reason() {
    return fold(
        match -> Optional.empty(),
        Ambiguous::why,
        NotInRegister::why,
        outOfScope -> Optional.of(outOfScope.why),
        invalid -> Optional.of(invalid.why));
  }

  /**
   * What a person must know besides: which part of the code is not printed, why the post is
   * excluded, what cannot be read. {@link Remark#NONE} if there is nothing.
   */
  default Remark detail() {
    return fold(
        match -> match.basis.notPrinted(),
        ambiguous -> ambiguous.basis.notPrinted(),
        notInRegister -> Remark.NONE,
        outOfScope -> Remark.of("answer.detail." + outOfScope.why),
        Invalid::detail);
  }

  /** How the row words the title of the register; empty if no code fits. */
  default Optional<Wording> worded() {
    return fold(
        match -> Optional.of(match.wording),
        ambiguous -> Optional.of(ambiguous.wording),
        notInRegister -> Optional.empty(),
        outOfScope -> Optional.empty(),
        invalid -> Optional.empty());
  }

  /**
   * Whether the claim is right, which is the contract's {@code claimed_ok}. Empty where nothing is
   * claimed, or it cannot be judged: what is not read as a code is never called wrong.
   */
  default Optional<Boolean> isClaimRight() {
    return claim()
        .flatMap(claim ->
            switch (claim.judgement()) {
              case RIGHT -> Optional.of(true);
              case WRONG -> Optional.of(false);
              case OPEN, UNREADABLE -> Optional.<Boolean>empty();
            });
  }

  /**
   * Whether codes were found although neither the row's institution nor its kind is known: they are
   * those of any institution.
   */
  default boolean hasUnknownInstitution() {
    return !codes().isEmpty() && !provenance().institutionKnown().orElse(true);
  }

  /** Whether the row claims a code that it does not have. */
  default boolean hasWrongClaim() {
    return !isClaimRight().orElse(true);
  }
}
