package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;

/**
 * An answer in sentences for a person. The caller chooses the language and the layout, and adds
 * what makes sense only there, such as a link or the name of a command.
 *
 * @param verdict the result in one sentence
 * @param remarks which register answered and how the row was read, where that is not obvious
 * @param law what the register says: the title, the entry, and where it stands; empty if no code
 *     fits
 * @param claim what the register says of the claimed code; empty if none is claimed
 * @param nearest the entries with similar titles; empty if there are none
 * @param why the chain of reasons; empty unless it was asked for
 */
public record Explanation(
    Remark verdict,
    List<Remark> remarks,
    List<Remark> law,
    Optional<Remark> claim,
    Optional<Remark> nearest,
    List<Remark> why) {

  public Explanation {
    remarks = List.copyOf(remarks);
    law = List.copyOf(law);
    why = List.copyOf(why);
  }

  /** The answer, explained. */
  public static Explanation of(Answer answer) {
    return new Explanation(
        verdict(answer),
        remarks(answer),
        answer.fold(
            match -> law(match.basis(), match.wording()),
            ambiguous -> law(ambiguous.basis(), ambiguous.wording()),
            notInRegister -> List.of(),
            outOfScope -> List.of(),
            invalid -> List.of()),
        answer.claim().map(claim -> claim(answer, claim)),
        Optional.of(answer.nearest())
            .filter(nearest -> !nearest.isEmpty())
            .map(nearest -> Remark.of("answer.nearest", nearest)),
        answer.provenance().why());
  }

  /** Which register answered and how the row was read; first, that its institution is not known. */
  private static List<Remark> remarks(Answer answer) {
    List<Remark> remarks = new ArrayList<>();
    if (answer.hasUnknownInstitution()) {
      remarks.add(Remark.of("answer.institution-unknown"));
    } else if (isRefused(answer) && !answer.provenance().institutionKnown().orElse(true)) {
      remarks.add(Remark.of("answer.institution-unknown.refused"));
    }
    remarks.addAll(answer.provenance().remarks());
    return remarks;
  }

  private static boolean isRefused(Answer answer) {
    return answer.fold(
        match -> false,
        ambiguous -> false,
        notInRegister -> true,
        outOfScope -> false,
        invalid -> false);
  }

  /** What the register says of a claim; of a wrong one, what it has instead. */
  private static Remark claim(Answer answer, Claim claim) {
    return claim.judgement() == Claim.Judgement.WRONG
        ? Remark.of("answer.claim.instead", claim.text().strip(), answer.codes())
        : Remark.of("answer.claim", claim.text().strip(), claim.judgement().label());
  }

  private static Remark verdict(Answer answer) {
    return answer.fold(
        match -> Remark.of("answer.match", match.code()),
        Explanation::ambiguous,
        notInRegister -> Remark.of("answer.not_in_register"),
        outOfScope -> Remark.of("answer.out_of_scope", outOfScope.why().label()),
        invalid -> Remark.of("answer.invalid", invalid.why().label(), invalid.detail()));
  }

  private static Remark ambiguous(Answer.Ambiguous answer) {
    if (!answer.missing().isEmpty()) {
      return Remark.of(
          "answer.ambiguous.missing",
          answer.codes(),
          answer.missing().stream().map(Column::label).toList());
    }
    return answer
        .why()
        .map(reason ->
            Remark.of(
                answer.codes().size() == 1 ? "answer.ambiguous.one" : "answer.ambiguous.why",
                answer.codes(),
                reason.label()))
        .orElseGet(() -> Remark.of("answer.ambiguous", answer.codes()));
  }

  private static List<Remark> law(LegalBasis basis, Wording wording) {
    List<Remark> law = new ArrayList<>();
    if (!basis.notPrinted().isNone()) {
      law.add(Remark.of("answer.attention", basis.notPrinted()));
    }
    law.add(
        Remark.of(
            switch (wording) {
              case EXACT -> "answer.title.exact";
              case VARIANT -> "answer.title.variant";
            },
            basis.title()));
    if (basis.citations().size() == 1) {
      law.add(Remark.of("answer.entry", basis.text()));
      law.add(Remark.of("answer.basis", basis.citations().get(0).told()));
      return law;
    }
    for (int i = 0; i < basis.citations().size(); i++) {
      law.add(
          Remark.of("answer.basis.quoted", basis.citations().get(i).told(), basis.quotes().get(i)));
    }
    return law;
  }
}
