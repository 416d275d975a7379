package kz.tizilim.drafting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceText;

/** Orders drafted on the carried acts, and read again. */
final class Drafts {
  /** The order of the Minister of Defence, of which no Kazakh text is carried. */
  static final PublishedOrder DEFENCE = CarriedActs.in("mod-692-2024-07-01").order();

  /** The order of another minister, with its Kazakh text. */
  static final PublishedOrder CULTURE = CarriedActs.in("mcs-0-2023-03-01").order();

  static final PublishedOrder CULTURE_IN_KAZAKH =
      OrderReader.read(
          new SourceText(
              "order.kk.txt", CarriedActs.in("mcs-0-2023-03-01").kazakhText().orElseThrow()));

  private Drafts() {}

  /** The act that approved the register of an order. */
  static Act.Amended approved(PublishedOrder order) {
    Act act = order.act();
    return act.amendedAct()
        .orElseGet(
            () -> new Act.Amended(act.number(), act.signed().orElseThrow(), "", act.title()));
  }

  static NextOrder of(PublishedOrder last, Edition next, KazakhTexts texts, Choices choices) {
    return NextOrder.of(
        last, approved(last), last.onlyEdition().orElseThrow(), next, texts, choices);
  }

  static NextOrder of(PublishedOrder last, Edition next) {
    return of(last, next, KazakhTexts.NONE, Choices.USUAL);
  }

  /** The edition that instructions make of that of an order. */
  static Edition amended(PublishedOrder last, String instructions) {
    List<Reading.Understood> read =
        InstructionReader.readAll(instructions, ActLanguage.RU).stream()
            .map(Reading.Understood.class::cast)
            .toList();
    Edition before = last.onlyEdition().orElseThrow();
    return applied(Amendment.apply(before, read, before.act()));
  }

  static byte[] docx(NextOrder order, ActLanguage language) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      order.docx(language, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile file(byte[] docx) {
    return SourceFile.of(new ByteArrayInputStream(docx), "проект.docx");
  }

  /** What the program makes of {@code before} when it reads the order again. */
  static Edition readBack(NextOrder order, ActLanguage language, Edition before) {
    AmendingOrder read = OrderReader.amending(file(docx(order, language)));
    List<Reading> readings =
        read.changes().stream()
            .flatMap(changes ->
                InstructionReader.readAll(
                    changes.text(), changes.isKazakh() ? ActLanguage.KK : ActLanguage.RU)
                    .stream())
            .toList();
    List<Reading.Understood> understood =
        readings.stream()
            .map(reading ->
                reading.fold(
                    new Reading.Cases<Reading.Understood>() {
                      @Override
                      public Reading.Understood understood(Reading.Understood one) {
                        return one;
                      }

                      @Override
                      public Reading.Understood elsewhere(Reading.Elsewhere other) {
                        throw new AssertionError("elsewhere: " + other.words());
                      }

                      @Override
                      public Reading.Understood notUnderstood(Reading.NotUnderstood not) {
                        throw new AssertionError("not understood: " + not.finding() + not.words());
                      }
                    }))
            .toList();
    Optional<Edition> annex = read.order().editions().stream().findFirst();
    return applied(Amendment.apply(before, understood, before.act(), annex));
  }

  private static Edition applied(Amendment amendment) {
    return amendment.fold(
        Amendment.Applied::next,
        refused -> {
          throw new AssertionError("refused: " + refused.refusals());
        });
  }
}
