package kz.tizilim.server;

import java.net.URI;
import java.util.Optional;
import kz.tizilim.drafting.open.PublicAddresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code serve} on what others read of the registers. */
final class OpenOptions {
  @Option(
      names = "--id-base",
      paramLabel = "URL",
      description =
          "адрес, под которым названы реестры, приказы и пункты в открытых формах, и который не"
              + " меняется при переезде сервера; без него --public-url")
  private @Nullable URI idBase;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "кто публикует каталог реестров (/catalog): название органа")
  private String publisher = "";

  @Option(
      names = "--licence",
      paramLabel = "URL",
      description = "адрес лицензии, по которой файлы каталога можно использовать")
  private String licence = "";

  /** Why the server does not start with them; empty if it does. */
  Optional<String> fault() {
    if (idBase != null && !PublicAddresses.isBase(idBase)) {
      return Optional.of(
          "Адрес --id-base " + idBase + " не подходит: нужен вида https://reg.example.kz.");
    }
    if (publisher.isBlank() != licence.isBlank()) {
      return Optional.of("Каталог не настроен: нужны --publisher и --licence вместе.");
    }
    if (!licence.isBlank() && !isAddress(licence)) {
      return Optional.of("Лицензия " + licence + " — не адрес. Нужен полный: https://…");
    }
    return Optional.empty();
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return text.matches("https?://\\S+") && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Gives them to the server. */
  void set() {
    if (idBase != null) {
      System.setProperty("tizilim.id-base", idBase.toString());
    }
    if (!publisher.isBlank()) {
      System.setProperty("tizilim.publisher", publisher.strip());
      System.setProperty("tizilim.licence", licence);
    }
  }
}
