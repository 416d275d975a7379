package kz.tizilim.registrar.propose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Provision;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.Instruction;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.provision.ProvisionReader.Changes;
import kz.tizilim.registrar.act.Stages;
import kz.tizilim.registrar.keep.Founding;

/** An order that changes a register by instructions. */
public final class Amending {
  private final RegisterHistory register;
  private final PublishedOrder order;
  private final boolean isWhole;
  private final List<Reading> readings;
  private final Stages stages;

  private Amending(
      RegisterHistory register,
      PublishedOrder order,
      boolean isWhole,
      List<Reading> readings,
      List<Changes> changes) {
    this.register = register;
    this.order = order;
    this.isWhole = isWhole;
    this.readings = List.copyOf(readings);
    this.stages = Stages.of(commencement().orElse(""), changes, of(Reading.Understood.class));
  }

  /**
   * What a person states of an order next to its text: what the text lacks, and nothing else than
   * the text says.
   *
   * @param number its number; empty where not stated
   * @param signed the day on which it was signed
   * @param title its title; may be empty
   * @param commencement its words on commencement; may be empty
   * @param language the language of its instructions; empty for that of its letters
   */
  public record Stated(
      String number,
      Optional<LocalDate> signed,
      String title,
      String commencement,
      Optional<ActLanguage> language) {

    /** Nothing: the text says everything. */
    public static final Stated NOTHING = new Stated("", Optional.empty(), "", "", Optional.empty());

    private static final Pattern NUMBER =
        Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./()№–—-]{0,59}");

    /** Whether a text can be the number of an order, as ministries number them. */
    public static boolean isNumber(String text) {
      return NUMBER.matcher(text).matches();
    }
  }

  /**
   * Reads an order.
   *
   * @param registers those that it may change
   * @param byDefault the one that instructions change which name no act
   * @throws Refused if it is not said which order it is, if it changes none of the registers or
   *     several, or if something else is stated of it than its text says
   */
  public static Amending of(
      List<RegisterHistory> registers,
      RegisterHistory byDefault,
      AmendingOrder source,
      Stated stated) {
    RegisterHistory register = register(registers, byDefault, source);
    List<Reading> readings = new ArrayList<>();
    List<Changes> ofRegister = new ArrayList<>();
    for (Changes changes : source.changes()) {
      ActLanguage language =
          stated.language().orElse(changes.isKazakh() ? ActLanguage.KK : ActLanguage.RU);
      boolean own = changes.act().map(act -> changes(act, register)).orElse(true);
      if (own) {
        ofRegister.add(changes);
      }
      for (Reading reading : InstructionReader.readAll(changes.text(), language)) {
        Reading ours = own && !isOfOtherAnnex(reading, register) ? reading : elsewhere(reading);
        readings.add(NamedRegister.isOther(ours, register) ? NamedRegister.refused(ours) : ours);
      }
    }
    PublishedOrder order = source.isWhole() ? source.order() : bare(source.order());
    Act act = act(order.act(), register, stated);
    Provisions provisions = commencing(order.provisions(), stated.commencement(), order);
    return new Amending(
        register,
        new PublishedOrder(
            act, order.prose(), provisions, order.editions(), order.findings(), order.digest()),
        source.isWhole(),
        readings,
        ofRegister);
  }

  /** A text without the head of an order lacks what an order has; that is not worth a finding. */
  private static PublishedOrder bare(PublishedOrder order) {
    return order.withFindings(List.of());
  }

  private static RegisterHistory register(
      List<RegisterHistory> registers, RegisterHistory byDefault, AmendingOrder source) {
    List<CitedAct> cited =
        source.changes().stream().flatMap(changes -> changes.act().stream()).toList();
    if (cited.isEmpty()) {
      return byDefault;
    }
    List<RegisterHistory> changed =
        registers.stream()
            .filter(register -> cited.stream().anyMatch(act -> changes(act, register)))
            .toList();
    if (changed.isEmpty()) {
      String acts = cited.stream().map(act -> act.id().label()).collect(Collectors.joining(", "));
      throw Refused.because("amending.other-act", acts, ids(registers));
    }
    List<RegisterHistory> named =
        changed.size() > 1 ? inNamedAnnexes(changed, source.changes()) : changed;
    if (named.size() != 1) {
      throw Refused.because("amending.several-registers", ids(changed));
    }
    return named.get(0);
  }

  /** Of the registers of one act those in whose annexes the order changes something. */
  private static List<RegisterHistory> inNamedAnnexes(
      List<RegisterHistory> registers, List<Changes> changes) {
    Set<Integer> annexes = new HashSet<>();
    for (Changes change : changes) {
      Matcher annex = CHANGED_ANNEX.matcher(change.text().toLowerCase(Locale.ROOT));
      while (annex.find()) {
        annexes.add(Integer.parseInt(annex.group(1) != null ? annex.group(1) : annex.group(2)));
      }
    }
    return registers.stream().filter(one -> annexes.contains(one.id().annex())).toList();
  }

  private static String ids(List<RegisterHistory> registers) {
    return registers.stream().map(one -> one.id().toString()).collect(Collectors.joining(", "));
  }

  /** Whether an act approved a register, or is one of those that changed it. */
  private static boolean changes(CitedAct act, RegisterHistory register) {
    Stream<ActId> chain =
        register.editions().stream()
            .map(life -> life.edition().act())
            .flatMap(one ->
                Stream.concat(
                    Stream.of(one.id()),
                    one.amendedAct().stream().map(amended -> ActId.of(amended, one.issuer()))));
    return Stream.concat(Stream.of(register.id().act()), chain)
        .anyMatch(known -> known.fits(act.id()));
  }

  /*
   * «Приложение 2 к указанному приказу изложить …» where the register is annex 1, and «приложение к
   * указанному решению …» where an order approved it.
   */
  private static boolean isOfOtherAnnex(Reading reading, RegisterHistory register) {
    if (!(reading instanceof Reading.Understood read)) {
      return false;
    }
    String words = read.words().toLowerCase(Locale.ROOT);
    int own = Math.max(1, register.id().annex());
    String kind = register.latest().edition().act().kind().toLowerCase(Locale.ROOT);
    Matcher act = NAMED_ACT.matcher(words);
    boolean otherKind =
        !kind.isEmpty()
            && act.find()
            && Stream.of(act.group(1), KINDS.getOrDefault(act.group(1), act.group(1)))
                .noneMatch(kind::startsWith);
    int annex =
        read.instruction() instanceof Instruction.RestateRegister restate
            ? restate.annex()
            : annexOf(words);
    return (annex > 0 && annex != own) || otherKind;
  }

  /** The number of the annex in which a place is; 0 where none is named. */
  private static int annexOf(String words) {
    Matcher annex = IN_ANNEX.matcher(words);
    return annex.find()
        ? Integer.parseInt(annex.group(1) != null ? annex.group(1) : annex.group(2))
        : 0;
  }

  private static final Pattern IN_ANNEX =
      Pattern.compile(
          "(?<!\\p{L})в приложении (\\d{1,3})(?!\\d|-\\d)(?! к настоящ)"
              + "|(?:көрсетілген|аталған) \\p{L}+ (\\d{1,3})-қосымша");

  /** An annex of another act than the order itself. */
  private static final Pattern CHANGED_ANNEX =
      Pattern.compile(
          "(?<!\\p{L})приложени[еию] (\\d{1,3})(?!\\d|-\\d)(?=:| к (?!настоящ))"
              + "|(?:көрсетілген|аталған) \\p{L}+ (\\d{1,3})-қосымша");

  private static final Pattern NAMED_ACT =
      Pattern.compile(
          "(?:(?<=приложени[еию] |приложени[еию] \\d{1,3} )к(?: указанн\\p{L}+)?|(?:көрсетілген|аталған)) "
              + "(приказ|постановлен|распоряжен|решен|бұйры|қаулы|өкім|шешім)");

  /** The kinds of acts by the words of Kazakh, as a register's act has them. */
  private static final Map<String, String> KINDS =
      Map.of("бұйры", "приказ", "қаулы", "постановлен", "өкім", "распоряжен", "шешім", "решен");

  private static Reading elsewhere(Reading reading) {
    return reading.fold(
        new Reading.Cases<>() {
          @Override
          public Reading understood(Reading.Understood understood) {
            return new Reading.Elsewhere(understood.words(), understood.lines());
          }

          @Override
          public Reading elsewhere(Reading.Elsewhere other) {
            return other;
          }

          @Override
          public Reading notUnderstood(Reading.NotUnderstood not) {
            return new Reading.Elsewhere(not.words(), not.finding().lines());
          }
        });
  }

  private static Act act(Act read, RegisterHistory register, Stated stated) {
    Act before = register.latest().edition().act();
    if (read.isStated()) {
      requireSame("number", read.number(), stated.number());
      requireSame(
          "signed",
          read.signed().orElseThrow().toString(),
          stated.signed().map(LocalDate::toString).orElse(""));
    } else if (stated.number().isEmpty()) {
      throw Refused.because("amending.number-missing");
    } else if (stated.signed().isEmpty()) {
      throw Refused.because("amending.signed-missing");
    }
    return new Act(
        read.kind().isEmpty() ? "приказ" : read.kind(),
        read.issuer().isEmpty() ? before.issuer() : read.issuer(),
        read.isStated() ? read.number() : stated.number(),
        read.isStated() ? read.signed() : stated.signed(),
        read.isStated() && !read.title().isEmpty() ? read.title() : stated.title(),
        Optional.of(approved(register, read)),
        read.registration());
  }

  private static void requireSame(String what, String read, String stated) {
    if (!stated.isEmpty() && !stated.equals(read)) {
      throw Refused.because("amending.other-" + what, read, stated);
    }
  }

  /** The act that the order names as changed: the one that approved the register. */
  private static Act.Amended approved(RegisterHistory register, Act read) {
    boolean known =
        read.amendedAct()
            .filter(act -> register.id().act().fits(ActId.of(act, read.issuer())))
            .isPresent();
    if (known) {
      return read.amendedAct().get();
    }
    Act first = register.editions().get(0).edition().act();
    return register.editions().stream()
        .map(life -> life.edition().act())
        .flatMap(act -> act.amendedAct().stream())
        .findFirst()
        .orElseGet(() ->
            new Act.Amended(
                first.number(),
                first.signed().orElseThrow(),
                first.registration().map(Act.Registration::number).orElse(""),
                first.title(),
                first.issuer()));
  }

  /** The provisions with the words on commencement that were stated, if the text has none. */
  private static Provisions commencing(Provisions read, String stated, PublishedOrder order) {
    if (stated.isBlank()) {
      return read;
    }
    Optional<String> own = read.commencement().map(Commencement::rule);
    if (own.isPresent()) {
      requireSame("commencement", own.get(), stated);
      return read;
    }
    int last = order.prose().stream().mapToInt(line -> line.number()).max().orElse(1);
    List<Provision> all = new ArrayList<>(read.all());
    all.add(new Commencement(stated, Optional.empty(), Optional.empty(), Lines.of(last)));
    return new Provisions(all);
  }

  /** The register that it changes. */
  public RegisterHistory register() {
    return register;
  }

  /** The act that it is. */
  public Act act() {
    return order.act();
  }

  /** Whether its text is a whole order, and not the instructions alone. */
  public boolean isWhole() {
    return isWhole;
  }

  /** Its words on commencement; empty where it has none. */
  public Optional<String> commencement() {
    return order.provisions().commencement().map(Commencement::rule);
  }

  /** Its instructions as they were read. */
  public List<Reading> readings() {
    return readings;
  }

  /** Those that concern the order itself, another act or the text in the other language. */
  public List<Reading.Elsewhere> elsewhere() {
    return of(Reading.Elsewhere.class);
  }

  /** Those that were not understood. */
  public List<Reading.NotUnderstood> notUnderstood() {
    return of(Reading.NotUnderstood.class);
  }

  private <R extends Reading> List<R> of(Class<R> kind) {
    return readings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether all of its instructions are understood, and one at least concerns the register. */
  public boolean isUnderstood() {
    return notUnderstood().isEmpty() && !of(Reading.Understood.class).isEmpty();
  }

  /** The result of its instructions in the latest edition of the register. */
  public Amendment apply() {
    Edition before = register.latest().edition();
    return Amendment.apply(before, of(Reading.Understood.class), act(), annex());
  }

  /**
   * What is applied from one day on, where parts of the order have days of their own.
   *
   * @param commencement the words that say from which day
   * @param next the edition from then on
   * @param change its differences from the edition before, or from the stage before
   */
  public record Stage(String commencement, Edition next, Change change) {}

  /**
   * The editions that it makes, one for each day from which instructions of it are applied; the
   * last has all of them.
   *
   * @param applied what {@link #apply} made
   */
  public List<Stage> stages(Amendment.Applied applied) {
    List<Stage> made = new ArrayList<>();
    Edition before = register.latest().edition();
    Edition last = before;
    for (int i = 0; i < stages.all().size(); i++) {
      Stages.Stage stage = stages.all().get(i);
      boolean whole = stage.instructions().equals(of(Reading.Understood.class));
      Amendment amendment =
          whole ? applied : Amendment.apply(before, stage.instructions(), act(), annex());
      if (!(amendment instanceof Amendment.Applied part)) {
        return List.of(new Stage(commencement().orElse(""), applied.next(), applied.change()));
      }
      made.add(new Stage(stage.commencement(), part.next(), Change.between(last, part.next())));
      last = part.next();
    }
    return List.copyOf(made);
  }

  /** The edition in its annex, for «изложить в новой редакции согласно приложению». */
  private Optional<Edition> annex() {
    List<Edition> own = order.editions();
    return own.stream()
        .filter(edition -> edition.annex().register().equals(Optional.of(register.id())))
        .findFirst()
        .or(() -> own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty());
  }

  /** What a person should look at: of its text, and of instructions that change no register. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(order.findings());
    for (Reading.Elsewhere other : elsewhere()) {
      String words = Remark.of("finding.instruction-elsewhere", other.words()).toString();
      all.add(new Finding(Finding.Severity.WARNING, "instruction-elsewhere", words, other.lines()));
    }
    for (String part : stages.unplaced()) {
      Lines lines = order.provisions().commencement().map(Commencement::lines).orElse(Lines.of(1));
      String words = Remark.of("finding.part-not-found", part).toString();
      all.add(new Finding(Finding.Severity.WARNING, "part-not-found", words, lines));
    }
    return List.copyOf(all);
  }

  /** The order with an edition that its instructions made. */
  public PublishedOrder order(Edition next) {
    return order.withEditions(List.of(named(next))).withFindings(findings());
  }

  private Edition named(Edition next) {
    Annex annex =
        new Annex(Optional.of(register.id()), register.id().annex(), next.annex().title());
    return new Edition(next.act(), annex, next.cells(), next.findings(), next.account());
  }

  /**
   * The records of the order: its editions, and its signing, which is known from itself.
   *
   * @param applied what {@link #apply} made
   */
  public List<HistoryRecord.Plain> records(Amendment.Applied applied, Instant now) {
    List<HistoryRecord.Plain> records = new ArrayList<>();
    for (HistoryRecord.Plain one : Founding.records(order(applied.next()), now)) {
      if (one instanceof HistoryRecord.Made) {
        stages(applied)
            .forEach(stage ->
                records.add(
                    new HistoryRecord.Made(named(stage.next()), stage.commencement(), now)));
      } else {
        records.add(one);
      }
    }
    return List.copyOf(records);
  }

  /** The institutions that changed entries name, in the order of the register. */
  public static List<String> institutions(Change change) {
    return change.effects().stream()
        .map(Effect.class::cast)
        .flatMap(effect -> Stream.concat(effect.before().stream(), effect.after().stream()))
        .flatMap(entry -> entry.entry().institutions().stream())
        .distinct()
        .toList();
  }
}
