package kz.tizilim.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import kz.tizilim.server.edge.HeadDeadline;
import kz.tizilim.store.Location;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code tizilim serve}: reads its options, opens the history, and serves until it is stopped. What
 * is wrong at the start is reported in one line, with exit code 2.
 */
@QuarkusMain
@Command(
    name = "tizilim serve",
    description = "Страницы реестра и HTTP API. База встроенная, в папке; или PostgreSQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Каждую настройку можно дать и переменной TIZILIM_… (TIZILIM_PORT, TIZILIM_PUBLIC_URL) или",
      "строкой файла --config (port=8080). Сначала слово командной строки, затем переменная, затем файл."
    })
public final class Main implements Runnable {
  private static final int REFUSED = 2;
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "файл настроек, по одной в строке")
  private @Nullable Path config;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "адрес, на котором слушать: ${DEFAULT-VALUE}; 0.0.0.0 — на всех")
  private String host = "";

  @Option(names = "--port", defaultValue = "8080", description = "порт: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "папка с историей, ключом и учётными записями; без неё ~/.local/share/tizilim")
  private @Nullable Path data;

  @Option(
      names = "--begin",
      description =
          "начать новую историю, хотя от прежней в папке остались ключ или учётные записи")
  private boolean begins;

  @Option(
      names = "--clock-is-right",
      description =
          "записывать, хотя часы компьютера расходятся с журналом или с сервером базы: они проверены")
  private boolean clockIsRight;

  @Option(
      names = "--backup",
      paramLabel = "DIR",
      description = "папка, в которую каждый день писать резервную копию; хранятся последние 30")
  private @Nullable Path backup;

  @Option(names = "--backup-key", description = "вкладывать в копии и секретный ключ подписи")
  private boolean backupKey;

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = "база PostgreSQL с историей; без неё — встроенная, в папке")
  private @Nullable String database;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "адрес, под которым сервер виден людям: https://tizilim.example.kz")
  private @Nullable URI publicUrl;

  @Option(
      names = "--default-register",
      paramLabel = "ID",
      description =
          "реестр, который отвечает, если другой не назван (переменная TIZILIM_REGISTER); без него"
              + " — первый")
  private String defaultRegister = "";

  @Option(names = "--log", defaultValue = "text", description = "журнал работы: text или json")
  private String log = "";

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "1200",
      description = "запросов в минуту с одного адреса: ${DEFAULT-VALUE}; 0 — без предела")
  private int rate;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "32",
      description = "одновременных запросов с одного адреса: ${DEFAULT-VALUE}; 0 — без предела")
  private int atOnce;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "адрес обратного прокси, которому верить, откуда пришёл запрос (X-Forwarded-For)")
  private String trustedProxy = "";

  @Option(
      names = "--security-contact",
      paramLabel = "URI",
      description =
          "куда сообщать об уязвимостях: mailto:… или https://…; тогда есть /.well-known/security.txt")
  private @Nullable URI securityContact;

  @Option(
      names = "--metrics-token",
      paramLabel = "TOKEN",
      description =
          "кому показывать /q/metrics, кроме этого узла; лучше переменной TIZILIM_METRICS_TOKEN")
  private String metricsToken = "";

  @ArgGroup(exclusive = false)
  private WitnessOptions witnesses = new WitnessOptions();

  @ArgGroup(exclusive = false)
  private OpenOptions open = new OpenOptions();

  @ArgGroup(exclusive = false)
  private MailOptions mail = new MailOptions();

  @Option(
      names = "--second-factor",
      paramLabel = "ROLE,…",
      description =
          "роли, которые действуют только со вторым фактором: approver,publisher,admin; у тех, кто"
              + " входит через поставщика, его спрашивает поставщик")
  private String secondFactor = "";

  @Option(names = "--warm-up", hidden = true)
  private boolean isWarmUp;

  @ArgGroup(exclusive = false)
  private ProviderOptions provider = new ProviderOptions();

  private Main() {}

  /** Starts the server. */
  public static void main(String... args) {
    HeadDeadline.switchOn();
    beginEarly();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    ConfiguredDefaults configured;
    try {
      configured = ConfiguredDefaults.of(args);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      System.exit(complain(err, "Файл настроек не читается: " + e.getMessage()));
      return;
    }
    CommandLine command = new CommandLine(new Main());
    command
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(err)
        .setDefaultValueProvider(configured)
        .setParameterExceptionHandler((e, all) -> complain(err, StartRefused.reason(e)))
        .setExecutionExceptionHandler((e, all, parsed) -> complain(err, StartRefused.reason(e)));
    int code = command.execute(args);
    if (code != 0 || command.isUsageHelpRequested() || command.isVersionHelpRequested()) {
      System.exit(code);
    }
  }

  /**
   * Begins the part of the start that needs no setting, on the second core, while the options are
   * read and the history is opened. Without it the server starts 0.2 s later. Logging is
   * initialised before, since both threads need it.
   */
  private static void beginEarly() {
    Logger.getLogger(Main.class);
    Thread early =
        new Thread(
            () -> {
              try {
                Class.forName("io.quarkus.runner.ApplicationImpl");
              } catch (ClassNotFoundException e) {
                // a Quarkus with another name for it; the start is slower, and the same
              }
            },
            "begin");
    early.setDaemon(true);
    early.start();
  }

  private static int complain(PrintWriter err, String what) {
    err.println("tizilim: " + what);
    return REFUSED;
  }

  @Override
  public void run() {
    if (config != null && !Files.isReadable(config)) {
      throw wrong("Файл настроек " + config + " не читается. Проверьте путь и права.");
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw wrong("Порта " + port + " не бывает: от 0 до " + HIGHEST_PORT + ".");
    }
    if (isWarmUp) {
      warmUp();
      return;
    }
    requireFree();
    Settings settings =
        new Settings(
            data == null ? Settings.usualData() : data,
            Optional.ofNullable(database).map(Location::parse),
            Optional.ofNullable(publicUrl),
            Optional.of(defaultRegister).filter(text -> !text.isBlank()),
            begins,
            clockIsRight);
    if (!log.equals("text") && !log.equals("json")) {
      throw wrong("Журнала --log " + log + " не бывает: text или json.");
    }
    if (rate < 0) {
      throw wrong("Предел --rate " + rate + " не бывает: 0 или больше.");
    }
    if (securityContact != null && !securityContact.isAbsolute()) {
      throw wrong(
          "Адрес --security-contact " + securityContact + " не годится: mailto:… или https://…");
    }
    if (atOnce < 0) {
      throw wrong("Предел --at-once " + atOnce + " не бывает: 0 или больше.");
    }
    if (backup != null) {
      if (!Files.isDirectory(backup) || !Files.isWritable(backup)) {
        throw wrong("В папку копий " + backup + " писать нельзя. Создайте её или проверьте права.");
      }
      System.setProperty("tizilim.backup", backup.toAbsolutePath().toString());
      System.setProperty("tizilim.backup-key", Boolean.toString(backupKey));
    }
    open.fault().ifPresent(this::refuse);
    if (!secondFactor.isBlank()) {
      try {
        Role.parse(secondFactor);
      } catch (IllegalArgumentException e) {
        throw wrong(
            "Роли в --second-factor не те: " + secondFactor + ". Есть " + Role.words() + ".");
      }
      System.setProperty("tizilim.second-factor", secondFactor);
    }
    Accounts accounts = open(settings);
    listen(host, port);
    System.setProperty("quarkus.log.console.json.enabled", Boolean.toString(log.equals("json")));
    System.setProperty("tizilim.rate", Integer.toString(rate));
    System.setProperty("tizilim.at-once", Integer.toString(atOnce));
    if (securityContact != null) {
      System.setProperty("tizilim.security-contact", securityContact.toString());
    }
    if (!metricsToken.isEmpty()) {
      System.setProperty("tizilim.metrics-token", metricsToken);
    }
    trust();
    witnesses.fault(settings.data()).ifPresent(this::refuse);
    witnesses.set();
    open.set();
    mail.fault().ifPresent(this::refuse);
    mail.set();
    provider.set(publicUrl != null && "https".equals(publicUrl.getScheme()));
    PrintWriter out = spec.commandLine().getOut();
    String address = "http://" + shown(host) + ":" + port + "/";
    out.println("Данные: " + settings.history());
    out.println("Реестр: " + address);
    String seen = publicUrl == null ? address : publicUrl.resolve("/").toString();
    accounts
        .firstLink()
        .ifPresent(link ->
            out.println(
                "Учётных записей нет. Администратору, один раз и не позже чем через сутки: "
                    + seen
                    + "first/"
                    + link));
    Quarkus.run();
  }

  private static Accounts open(Settings settings) {
    Clock clock = Clock.system(Kazakhstan.ZONE);
    Desk desk = Desk.open(settings, clock);
    Accounts accounts = Accounts.open(desk);
    Beans.open(desk, accounts);
    return accounts;
  }

  private static void listen(String host, int port) {
    System.setProperty("quarkus.http.host", host);
    System.setProperty("quarkus.http.port", Integer.toString(port));
  }

  /** Starts on a free port with a temporary history, and sends requests to itself. */
  private static void warmUp() {
    try {
      Path folder = Files.createTempDirectory("tizilim-warm-up-");
      open(
          new Settings(folder, Optional.empty(), Optional.empty(), Optional.empty(), false, false));
      listen("127.0.0.1", 0);
      Quarkus.run(
          WarmUp.class,
          (code, failure) -> {
            delete(folder);
            System.exit(code);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void trust() {
    if (!trustedProxy.isEmpty()) {
      System.setProperty("quarkus.http.proxy.proxy-address-forwarding", "true");
      System.setProperty("quarkus.http.proxy.trusted-proxies", trustedProxy);
    }
  }

  private static String shown(String host) {
    return host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
  }

  /** Refuses a port that is in use in one line, before Quarkus prints a stack trace. */
  private void requireFree() {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.setReuseAddress(true);
    } catch (BindException e) {
      throw wrong(
          "Порт " + port + " на " + host + " занят или недоступен. Укажите другой: --port 8081.");
    } catch (IOException e) {
      throw wrong(
          "На адресе "
              + host
              + " слушать нельзя ("
              + e.getMessage()
              + "). Укажите другой: --host.");
    }
  }

  private void refuse(String why) {
    throw wrong(why);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  /** The version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tizilim " + Main.class.getPackage().getImplementationVersion()};
    }
  }
}
