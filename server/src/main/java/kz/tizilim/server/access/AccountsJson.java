package kz.tizilim.server.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Accounts as a text of JSON, the same wherever they are kept. */
final class AccountsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private AccountsJson() {}

  /**
   * The accounts in a text.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Members read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return members(json);
    } catch (StreamReadException | DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Members members(JsonParser json) {
    List<Account> accounts = new ArrayList<>();
    Optional<Account.Link> first = Optional.empty();
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("accounts")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          List<Passkey> passkeys = new ArrayList<>();
          accounts.add(account(texts(json, passkeys), passkeys));
        }
      } else {
        first = link(texts(json, new ArrayList<>()));
      }
    }
    return new Members(accounts, first);
  }

  /** The texts of an object; the objects in a list, which are passkeys, are added to those. */
  private static Map<String, String> texts(JsonParser json, List<Passkey> passkeys) {
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          passkeys.add(passkey(texts(json, passkeys)));
        }
      } else {
        texts.put(name, json.getString());
      }
    }
    return texts;
  }

  private static Passkey passkey(Map<String, String> texts) {
    return new Passkey(
        required(texts, "id"),
        required(texts, "credential"),
        Long.parseLong(required(texts, "count")),
        "true".equals(texts.get("copied")),
        Instant.parse(required(texts, "added")),
        Optional.ofNullable(texts.get("used")).map(Instant::parse));
  }

  private static Account account(Map<String, String> texts, List<Passkey> passkeys) {
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
        second(texts, passkeys),
        asked(texts),
        "true".equals(texts.get("disabled")));
  }

  private static SecondFactor second(Map<String, String> texts, List<Passkey> passkeys) {
    Optional<Totp> totp = Optional.ofNullable(texts.get("totp")).map(Totp::new);
    List<String> recovery =
        Arrays.stream(texts.getOrDefault("recovery", "").split(" ", -1))
            .filter(one -> !one.isEmpty())
            .toList();
    long used = Long.parseLong(texts.getOrDefault("totpUsed", "0"));
    return new SecondFactor(totp, used, passkeys, recovery);
  }

  private static Optional<Account.Asked> asked(Map<String, String> texts) {
    return Optional.ofNullable(texts.get("askedBy"))
        .map(by -> new Account.Asked(by, Instant.parse(required(texts, "askedUntil"))));
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

  /** The text of the accounts. */
  static String write(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      members
          .first()
          .ifPresent(link -> {
            json.writeObjectPropertyStart("first");
            link(json, link);
            json.writeEndObject();
          });
      json.writeArrayPropertyStart("accounts");
      members.accounts().forEach(account -> account(json, account));
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void account(JsonGenerator json, Account account) {
    json.writeStartObject();
    json.writeStringProperty("name", account.name());
    json.writeStringProperty(
        "roles", String.join(" ", account.roles().stream().map(Role::toString).toList()));
    account.password().ifPresent(it -> json.writeStringProperty("password", it.text()));
    account.subject().ifPresent(it -> json.writeStringProperty("subject", it));
    account.link().ifPresent(it -> link(json, it));
    SecondFactor second = account.second();
    second
        .totp()
        .ifPresent(it -> {
          json.writeStringProperty("totp", it.secret());
          json.writeStringProperty("totpUsed", Long.toString(second.used()));
        });
    if (!second.recovery().isEmpty()) {
      json.writeStringProperty("recovery", String.join(" ", second.recovery()));
    }
    if (!account.passkeys().isEmpty()) {
      json.writeArrayPropertyStart("passkeys");
      account.passkeys().forEach(passkey -> passkey(json, passkey));
      json.writeEndArray();
    }
    account
        .asked()
        .ifPresent(it -> {
          json.writeStringProperty("askedBy", it.by());
          json.writeStringProperty("askedUntil", it.until().toString());
        });
    json.writeStringProperty("disabled", Boolean.toString(account.isDisabled()));
    json.writeEndObject();
  }

  private static void passkey(JsonGenerator json, Passkey passkey) {
    json.writeStartObject();
    json.writeStringProperty("id", passkey.id());
    json.writeStringProperty("credential", passkey.credential());
    json.writeStringProperty("count", Long.toString(passkey.count()));
    json.writeStringProperty("copied", Boolean.toString(passkey.isCopied()));
    json.writeStringProperty("added", passkey.added().toString());
    passkey.used().ifPresent(it -> json.writeStringProperty("used", it.toString()));
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, Account.Link link) {
    json.writeStringProperty("link", link.hash());
    json.writeStringProperty("until", link.until().toString());
  }
}
