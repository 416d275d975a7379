package kz.tizilim.server.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code accounts.json}: the accounts, readable by the server alone. It is replaced as a whole, so
 * that a crash leaves the old one or the new one.
 */
final class AccountsFile {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ONLY_OWN = "rw-------";

  private final Path file;

  /**
   * Its content.
   *
   * @param accounts everybody, in the order in which they came
   * @param first the link for the first administrator; empty once it was used
   */
  record Content(List<Account> accounts, Optional<Account.Link> first) {
    Content {
      accounts = List.copyOf(accounts);
    }
  }

  AccountsFile(Path file) {
    this.file = file;
  }

  /** Reads it; without a file there are no accounts. */
  Content read() {
    if (!Files.exists(file)) {
      return new Content(List.of(), Optional.empty());
    }
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
      return content(json);
    } catch (IOException | StreamReadException | IllegalArgumentException e) {
      throw new UncheckedIOException(
          new IOException(
              "Файл учётных записей "
                  + file
                  + " не читается: "
                  + e.getMessage()
                  + " Восстановите его из копии или удалите, тогда первый вход откроется заново.",
              e));
    }
  }

  private static Content content(JsonParser json) {
    List<Account> accounts = new ArrayList<>();
    Optional<Account.Link> first = Optional.empty();
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("accounts")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          accounts.add(account(texts(json)));
        }
      } else {
        first = link(texts(json));
      }
    }
    return new Content(accounts, first);
  }

  /** The texts of an object, a list joined to one text. */
  private static Map<String, String> texts(JsonParser json) {
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      texts.put(name, json.getString());
    }
    return texts;
  }

  private static Account account(Map<String, String> texts) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : texts.getOrDefault("roles", "").split(" ", -1)) {
      Role.find(role).ifPresent(roles::add);
    }
    return new Account(
        required(texts, "name"),
        roles,
        Optional.ofNullable(texts.get("password")).map(Password::new),
        link(texts),
        Optional.ofNullable(texts.get("subject")),
        second(texts),
        "true".equals(texts.get("disabled")));
  }

  private static Optional<SecondFactor> second(Map<String, String> texts) {
    String secret = texts.get("totp");
    if (secret == null) {
      return Optional.empty();
    }
    List<String> recovery =
        Arrays.stream(texts.getOrDefault("recovery", "").split(" ", -1))
            .filter(one -> !one.isEmpty())
            .toList();
    long used = Long.parseLong(texts.getOrDefault("totpUsed", "0"));
    return Optional.of(new SecondFactor(new Totp(secret), used, recovery));
  }

  private static String required(Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("у записи нет «" + name + "».");
    }
    return text;
  }

  private static Optional<Account.Link> link(Map<String, String> texts) {
    String hash = texts.get("link");
    return hash == null
        ? Optional.empty()
        : Optional.of(new Account.Link(hash, Instant.parse(required(texts, "until"))));
  }

  /** Replaces it. */
  void write(Content content) {
    byte[] bytes = bytes(content);
    @Nullable Path fresh = null;
    try {
      fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "accounts", ".tmp", own());
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(fresh);
      throw new UncheckedIOException(
          new IOException(
              "Файл учётных записей " + file + " не записывается: " + e.getMessage(), e));
    }
  }

  private static void delete(@Nullable Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // The failure that is reported is the first one.
    }
  }

  private FileAttribute<?>[] own() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_OWN))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      content
          .first()
          .ifPresent(link -> {
            json.writeObjectPropertyStart("first");
            link(json, link);
            json.writeEndObject();
          });
      json.writeArrayPropertyStart("accounts");
      content.accounts().forEach(account -> account(json, account));
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void account(JsonGenerator json, Account account) {
    json.writeStartObject();
    json.writeStringProperty("name", account.name());
    json.writeStringProperty(
        "roles", String.join(" ", account.roles().stream().map(Role::toString).toList()));
    account.password().ifPresent(it -> json.writeStringProperty("password", it.text()));
    account.subject().ifPresent(it -> json.writeStringProperty("subject", it));
    account.link().ifPresent(it -> link(json, it));
    account
        .second()
        .ifPresent(it -> {
          json.writeStringProperty("totp", it.totp().secret());
          json.writeStringProperty("totpUsed", Long.toString(it.used()));
          json.writeStringProperty("recovery", String.join(" ", it.recovery()));
        });
    json.writeStringProperty("disabled", Boolean.toString(account.isDisabled()));
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, Account.Link link) {
    json.writeStringProperty("link", link.hash());
    json.writeStringProperty("until", link.until().toString());
  }
}
