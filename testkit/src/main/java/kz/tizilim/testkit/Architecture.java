package kz.tizilim.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The compiled classes of a module, to be compared with what may use what.
 *
 * <pre>{@code
 * Architecture.ofModule().follows("""
 *     words
 *     register : words
 *     history  : register words
 *     """);
 * }</pre>
 *
 * <p>Packages are found from the classes, so a new package fails the rule until it has a line.
 */
public final class Architecture {

  /*
   * Arrows between modules are those of the POMs, which Maven enforces only in part: a module also sees the
   * dependencies of its dependencies. usesOnly() allows the modules that the POM itself names, and no others.
   */
  private static final String HOUSE = "kz.tizilim.";
  private static final String MODULES =
      "/project/dependencies/dependency[groupId='kz.tizilim'][not(scope) or scope='compile']/artifactId";

  private final String root;
  private final Path pom;
  private final JavaClasses classes;

  private Architecture(String module, Path pom, Path compiled) {
    root = HOUSE + module;
    this.pom = pom;
    classes = new ClassFileImporter().importPath(compiled);
  }

  /** The module whose tests run. */
  public static Architecture ofModule() {
    Path module = Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath();
    return of(module, module.resolve(Path.of("target", "classes")));
  }

  static Architecture of(Path module, Path compiled) {
    return new Architecture(module.getFileName().toString(), module.resolve("pom.xml"), compiled);
  }

  /** Its classes, for rules of its own. */
  public JavaClasses classes() {
    return classes;
  }

  /**
   * Fails unless each package has a line in the table and uses only what its line allows.
   *
   * @param table a line for each package: its name within the module, or a dot for the module's own
   *     package; a colon; the packages that it may use, which stand above it, so that there are no
   *     cycles; or a star for all of them
   */
  public void follows(String table) {
    PackageTable allowed = PackageTable.parse(table);
    Faults faults = new Faults();
    allowed.misplaced().forEach(faults::add);
    Set<String> packages = packages();
    allowed.names().stream()
        .filter(name -> !packages.contains(name))
        .forEach(name -> faults.add("The table names a package that does not exist: " + name));
    packages.stream()
        .filter(name -> !allowed.names().contains(name))
        .forEach(name -> faults.add("The table does not name the package " + name));
    dependencies(this::isOwn)
        .filter(arrow -> allowed.forbids(origin(arrow), inModule(target(arrow))))
        .forEach(
            arrow -> faults.add(origin(arrow) + " may not use " + inModule(target(arrow)), arrow));
    faults.require();
  }

  /**
   * Fails unless the module uses only the JDK, JSpecify, the modules that its POM names, all of
   * them, and these packages of others.
   *
   * @param guests patterns of packages, as {@code org.jsoup..}
   */
  public void usesOnly(String... guests) {
    Faults faults = new Faults();
    Set<String> named = modulesOfPom();
    Set<String> used =
        dependencies(this::isForeignModule)
            .map(arrow -> moduleOf(target(arrow)))
            .collect(Collectors.toSet());
    dependencies(this::isForeignModule)
        .filter(arrow -> !named.contains(moduleOf(target(arrow))))
        .forEach(arrow -> faults.add("The POM does not name " + moduleOf(target(arrow)), arrow));
    named.stream()
        .filter(module -> !used.contains(module))
        .forEach(module -> faults.add("The POM names a module that is not used: " + module));
    List<PackageMatcher> allowed =
        Stream.concat(Stream.of("java..", "org.jspecify.."), Stream.of(guests))
            .map(PackageMatcher::of)
            .toList();
    dependencies(type -> !isOfTheHouse(type))
        .filter(arrow -> !matches(allowed, target(arrow).getPackageName()))
        .forEach(arrow -> faults.add("Not allowed here: " + target(arrow).getPackageName(), arrow));
    faults.require();
  }

  private static boolean matches(List<PackageMatcher> allowed, String name) {
    return allowed.stream().anyMatch(pattern -> pattern.matches(name));
  }

  /** Faults, each with the first place in the code that shows it. */
  private static final class Faults {
    private final Map<String, String> places = new LinkedHashMap<>();

    void add(String fault) {
      places.put(fault, fault);
    }

    void add(String fault, Dependency place) {
      places.putIfAbsent(fault, fault + ": " + place.getDescription());
    }

    void require() {
      if (!places.isEmpty()) {
        throw new AssertionError(String.join("\n", places.values()));
      }
    }
  }

  private Set<String> packages() {
    return classes.stream().map(this::inModule).collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Dependency> dependencies(Predicate<JavaClass> to) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(arrow -> !target(arrow).isPrimitive() && to.test(target(arrow)));
  }

  private String origin(Dependency arrow) {
    return inModule(arrow.getOriginClass());
  }

  private static JavaClass target(Dependency arrow) {
    return arrow.getTargetClass().getBaseComponentType();
  }

  private boolean isOfTheHouse(JavaClass type) {
    return type.getPackageName().startsWith(HOUSE);
  }

  private boolean isOwn(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".");
  }

  private boolean isForeignModule(JavaClass type) {
    return isOfTheHouse(type) && !isOwn(type);
  }

  private static String moduleOf(JavaClass type) {
    return type.getPackageName().substring(HOUSE.length()).replaceFirst("\\..*", "");
  }

  /** The name of a package within the module; whole if it is outside. */
  private String inModule(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(root)) {
      return PackageTable.ROOT;
    }
    return isOwn(type) ? name.substring(root.length() + 1) : name;
  }

  private Set<String> modulesOfPom() {
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(MODULES, document, XPathConstants.NODESET);
      Set<String> names = new TreeSet<>();
      for (int i = 0; i < found.getLength(); i++) {
        names.add(found.item(i).getTextContent().replace("tizilim-", ""));
      }
      return names;
    } catch (ParserConfigurationException
        | SAXException
        | XPathExpressionException
        | IOException e) {
      throw new IllegalStateException("The POM cannot be read: " + pom, e);
    }
  }
}
