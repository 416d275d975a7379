package kz.tizilim.server.page;

import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.server.message.Sentences;

/** Names of spheres for people. */
final class Spheres {
  private Spheres() {}

  /** The words for a sphere: «сфера «Образование»»; empty for the general part. */
  static String words(Sphere sphere, Language language) {
    return sphere.isGeneral() ? "" : Sentences.say(language, "sphere", name(sphere, language));
  }

  private static String name(Sphere sphere, Language language) {
    return switch (language) {
      case RU -> sphere.russian();
      case KK -> sphere.kazakh();
      case EN -> english(sphere);
    };
  }

  /* The law has no English names; the key of a sphere serves as one. */
  private static String english(Sphere sphere) {
    return sphere.key().replace('-', ' ').replace('_', ' ');
  }
}
