package kz.tizilim.registrar.justify;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Explanation;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.drafting.Paper;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.EditionProof;

/**
 * Why a post has its code, on one sheet for the files (обоснование): what was asked, the answer,
 * the register's own words and where they stand, how grade and step are known, which edition
 * answered on which day, and the proof of it.
 *
 * <pre>{@code
 * Justification.of(registrar, row, day).proven(ledger::proof).pdf(Language.RU, out);
 * }</pre>
 */
public final class Justification {
  /** An ambiguous answer may rest on dozens of entries; the rest is counted. */
  private static final int MOST_ENTRIES = 12;

  private final StaffingRow row;
  private final LocalDate day;
  private final Answer answer;
  private final Optional<EditionForDay> onDay;
  private final List<Position> positions;
  private final Optional<EditionProof> proof;

  private Justification(
      StaffingRow row,
      LocalDate day,
      Answer answer,
      Optional<EditionForDay> onDay,
      List<Position> positions,
      Optional<EditionProof> proof) {
    this.row = row;
    this.day = day;
    this.answer = answer;
    this.onDay = onDay;
    this.positions = positions;
    this.proof = proof;
  }

  /** The justification of the answer to {@code row}; {@code today} is its day if it names none. */
  public static Justification of(Registrar registrar, StaffingRow row, LocalDate today) {
    LocalDate day = row.date().isBlank() ? today : Registrar.day(row.date()).orElse(today);
    Answer answer = registrar.explain(row, today);
    Registrar answering = answer.provenance().register().map(registrar::from).orElse(registrar);
    Optional<EditionForDay> onDay = answering.on(day);
    List<EntryId> ids = answer.entries();
    List<Position> positions =
        onDay.map(it -> answering.positions(it.edition())).orElse(List.of()).stream()
            .filter(position -> ids.contains(position.entry().id()))
            .toList();
    return new Justification(row, day, answer, onDay, positions, Optional.empty());
  }

  /** The same with the proof of the edition that answered, if there is one. */
  public Justification proven(Proofs proofs) {
    return new Justification(row, day, answer, onDay, positions, edition().flatMap(proofs::of));
  }

  /** The proof that an edition is in a log; empty where the log is not signed. */
  @FunctionalInterface
  public interface Proofs {
    /** The proof of an edition. */
    Optional<EditionProof> of(Edition edition);
  }

  /** The answer that is justified. */
  public Answer answer() {
    return answer;
  }

  /** The edition that answered; empty where there is none on the day. */
  public Optional<Edition> edition() {
    return onDay.map(EditionForDay::edition);
  }

  /** Writes it as PDF/A-2a, and leaves {@code out} open. */
  public void pdf(Language language, OutputStream out) throws IOException {
    paper(language).pdf(out);
  }

  /** Writes it as a document of Word, and leaves {@code out} open. */
  public void docx(Language language, OutputStream out) throws IOException {
    paper(language).docx(out);
  }

  private Paper paper(Language language) {
    JustificationWords words = new JustificationWords(language);
    Paper paper =
        new Paper(language, words.say("title"), words.foot(onDay, day), words.say("page"));
    paper.table(List.of(30, 70), List.of(), asked(words));
    answer(paper, words);
    law(paper, words);
    if (!answer.provenance().why().isEmpty()) {
      paper.heading(words.say("why"));
      answer.provenance().why().forEach(reason -> paper.small(reason.in(language)));
    }
    paper.heading(words.say("edition"));
    onDay.ifPresent(it -> words.edition(it, paper));
    words.proof(proof, paper);
    return paper;
  }

  private List<List<String>> asked(JustificationWords words) {
    List<List<String>> asked = new ArrayList<>();
    for (Column column : Column.OF_POST) {
      String text = row.text(column).strip();
      if (!text.isEmpty()) {
        asked.add(List.of(words.say("asked." + column), text));
      }
    }
    asked.add(List.of(words.say("asked.date"), WrittenDay.of(day).in(words.language())));
    return asked;
  }

  private void answer(Paper paper, JustificationWords words) {
    Explanation explanation = Explanation.of(answer);
    paper.heading(words.say("answer"));
    paper.strong(explanation.verdict().in(words.language()));
    explanation.claim().ifPresent(claim -> paper.text(claim.in(words.language())));
    explanation.remarks().forEach(remark -> paper.text(remark.in(words.language())));
    explanation.law().stream()
        .filter(remark -> remark.key().startsWith("answer.attention"))
        .forEach(remark -> paper.text(remark.in(words.language())));
  }

  private void law(Paper paper, JustificationWords words) {
    if (positions.isEmpty()) {
      return;
    }
    paper.heading(words.say("law"));
    for (Position position : positions.stream().limit(MOST_ENTRIES).toList()) {
      paper.text("«" + quoted(position) + "»");
      paper.small(words.reference(position));
    }
    if (positions.size() > MOST_ENTRIES) {
      paper.small(words.say("law.more", positions.size() - MOST_ENTRIES));
    }
    paper.heading(words.say("labels"));
    words.labels(positions).forEach(paper::small);
  }

  /** The whole entry under its heading; of several, what tells them apart: heading and title. */
  private String quoted(Position position) {
    LegalBasis basis = answer.law().orElseThrow();
    return basis.entries().size() == 1
        ? basis.text()
        : basis.quotes().get(basis.entries().indexOf(position.entry().id()));
  }

  /** A name for the file, of the title alone: {@code обоснование-медицинская-сестра}. */
  public String fileName(Language language) {
    String title = row.title().toLowerCase(Locale.ROOT).strip();
    String plain = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(plain.length(), 60));
    return new JustificationWords(language).say("file") + (cut.isEmpty() ? "" : "-" + cut);
  }
}
