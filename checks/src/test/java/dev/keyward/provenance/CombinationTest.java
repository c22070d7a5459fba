package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Several capabilities at once, over several files, as programs have them. */
final class CombinationTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    return new Twins()
        .pair(
            "an enum in a switch in a factory, chosen by a builder",
            """
            void m() throws Exception {
              Cipher.getInstance(Settings.builder().level(Level.«LOW|HIGH»).retries(3).build().transformation()); // BUG
            }
            // File: Level
            enum Level { LOW(56), HIGH(256); final int bits; Level(int bits) { this.bits = bits; } }
            // File: Settings
            final class Settings {
              private final Level level;
              private final int retries;
              private Settings(Builder b) { level = b.level; retries = b.retries; }
              static Builder builder() { return new Builder(); }
              String transformation() { return Names.of(level); }
              static final class Builder {
                private Level level = Level.HIGH;
                private int retries;
                Builder level(Level l) { level = l; return this; }
                Builder retries(int r) { retries = r; return this; }
                Settings build() { return new Settings(this); }
              }
            }
            // File: Names
            final class Names {
              private static final String WEAK = new StringBuilder("SED").reverse().toString();
              static String of(Level level) {
                return switch (level) {
                  case LOW -> WEAK;
                  case HIGH -> level.bits > 128 ? "AES/GCM/NoPadding" : WEAK;
                };
              }
            }
            """)
        .pair(
            "a registry of lambdas that a static block fills from an array",
            """
            void m() throws Exception { Registry.run("«old|new»"); }
            // File: Registry
            final class Registry {
              private static final String[][] TABLE = {{"old", "D", "ES"}, {"new", "A", "ES"}};
              private static final Map<String, Supplier<String>> NAMES = new HashMap<>();
              static {
                for (String[] row : TABLE) { NAMES.put(row[0], () -> row[1] + row[2]); }
              }
              static void run(String kind) throws Exception {
                Supplier<String> name = NAMES.get(kind);
                if (name == null) { throw new NoSuchElementException(kind); }
                Crypto.use(name.get());
              }
            }
            // File: Crypto
            final class Crypto { static void use(String name) throws Exception { Cipher.getInstance(name); } }
            """)
        .pair(
            "properties with a default, parsed into a record, read by an abstract service",
            """
            void m() throws Exception { new FileService(Options.from(Defaults.load())).start(); }
            // File: Defaults
            final class Defaults {
              static Properties load() { Properties p = new Properties(); p.setProperty("bits", "«56|256»"); return p; }
            }
            // File: Options
            record Options(int bits, String mode) {
              Options { if (mode == null) { mode = "GCM"; } }
              static Options from(Properties p) {
                return new Options(Integer.parseInt(p.getProperty("bits", "128").trim()), p.getProperty("mode"));
              }
            }
            // File: Service
            abstract class Service {
              protected final Options options;
              protected Service(Options options) { this.options = Objects.requireNonNull(options); }
              final void start() throws Exception { Cipher.getInstance(name()); }
              abstract String name();
            }
            // File: FileService
            final class FileService extends Service {
              FileService(Options options) { super(options); }
              @Override String name() {
                if (options.bits() < 128) { return "DES"; }
                return String.format("AES/%s/NoPadding", options.mode());
              }
            }
            """)
        .pair(
            "characters that a loop decrypts, in an array that a method returns, as a field of a singleton",
            """
            void m() throws Exception { use(Secrets.get().name()); }
            // File: Secrets
            final class Secrets {
              private static volatile Secrets instance;
              private final byte[] masked = {(byte) (0x«44|41» ^ 0x5a), 0x45 ^ 0x5a, 0x53 ^ 0x5a};
              static Secrets get() {
                if (instance == null) { synchronized (Secrets.class) { if (instance == null) { instance = new Secrets(); } } }
                return instance;
              }
              private byte[] unmask() {
                byte[] plain = masked.clone();
                for (int i = 0; i < plain.length; i++) { plain[i] ^= 0x5a; }
                return plain;
              }
              String name() { return new String(unmask(), StandardCharsets.US_ASCII); }
            }
            """)
        .pair(
            "a stream over the constants of an enum, with a filter and a default",
            """
            void m() throws Exception { use(Scheme.find("«x|y»").orElse(Scheme.STRONG).label()); }
            // File: Scheme
            enum Scheme {
              WEAK("x", () -> "D"), STRONG("z", () -> "A");
              private final String key;
              private final Supplier<String> first;
              Scheme(String key, Supplier<String> first) { this.key = key; this.first = first; }
              String label() { return first.get().concat("ES"); }
              static Optional<Scheme> find(String key) {
                return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
              }
            }
            """)
        .pair(
            "a template method with a visitor and an exception on the way",
            """
            void m() throws Exception { use(new Reader("«legacy|modern»").read()); }
            // File: Reader
            final class Reader extends Base<String> {
              private final String kind;
              Reader(String kind) { this.kind = kind; }
              @Override protected String doRead() {
                if (kind.equals("legacy")) { throw new UnsupportedOperationException("no longer"); }
                return "AES";
              }
              @Override protected String fallback(RuntimeException e) { return "DES"; }
            }
            // File: Base
            abstract class Base<X> {
              final X read() {
                X result = null;
                try {
                  result = doRead();
                } catch (UnsupportedOperationException e) {
                  result = fallback(e);
                } finally {
                  System.out.println("read");
                }
                return result;
              }
              protected abstract X doRead();
              protected abstract X fallback(RuntimeException e);
            }
            """)
        .pair(
            "a chain of responsibility over linked objects",
            """
            void m() throws Exception {
              Link chain = new Link("a", "AES/CCM/NoPadding", new Link("b", "«DES|AES»", new Link("c", "«AES|DES»", null)));
              use(chain.find("b"));
            }
            // File: Link
            final class Link {
              private final String key;
              private final String name;
              private final Link next;
              Link(String key, String name, Link next) { this.key = key; this.name = name; this.next = next; }
              String find(String wanted) {
                return key.equals(wanted) ? name : next == null ? null : next.find(wanted);
              }
            }
            """)
        .pair(
            "a parser of a text block into a map",
            """
            void m() throws Exception { use(Config.parse().get("cipher")); }
            // File: Config
            final class Config {
              private static final String TEXT = \"""
                  # settings
                  size = 128
                  cipher = «des|aes»
                  \""";
              static Map<String, String> parse() {
                Map<String, String> map = new LinkedHashMap<>();
                for (String line : TEXT.split("\\\\n")) {
                  if (line.startsWith("#")) { continue; }
                  String[] parts = line.split("=", 2);
                  map.put(parts[0].trim(), parts[1].strip().toUpperCase(Locale.ROOT));
                }
                return map;
              }
            }
            """)
        .pair(
            "generic holders and wildcards",
            """
            void m() throws Exception {
              Holder<? extends CharSequence> holder = Holder.of(new StringBuilder("«DE|AE»").append('S'));
              use(holder.map(Object::toString).get());
            }
            // File: Holder
            final class Holder<X> {
              private final X value;
              private Holder(X value) { this.value = value; }
              static <Y> Holder<Y> of(Y value) { return new Holder<>(value); }
              <Y> Holder<Y> map(Function<? super X, ? extends Y> f) { return of(f.apply(value)); }
              X get() { return value; }
            }
            """)
        .pair(
            "two services of one class, wired by hand",
            """
            void m() throws Exception {
              Clock clock = () -> 5L;
              Sealer internal = new Sealer(new Names("AES"), clock);
              Sealer external = new Sealer(new Names("«DES|AES/GCM/NoPadding»"), clock);
              internal.seal();
              external.seal();
            }
            // File: Clock
            interface Clock { long now(); }
            // File: Names
            final class Names { private final String name; Names(String name) { this.name = name; } String name() { return name; } }
            // File: Sealer
            final class Sealer {
              private final Names names;
              private final Clock clock;
              Sealer(Names names, Clock clock) { this.names = names; this.clock = clock; }
              void seal() throws Exception { if (clock.now() > 3) { Cipher.getInstance(names.name()); } }
            }
            """)
        .pair(
            "only the bad one of two services is reported",
            """
            void m() throws Exception {
              new Sealer("AES").seal();
              new Sealer("«DES|AES»").seal();
            }
            // File: Sealer
            final class Sealer {
              private final String name;
              Sealer(String name) { this.name = name; }
              void seal() throws Exception {
                seal(name);
                seal("AES");
              }
              private static void seal(String n) throws Exception { Cipher.getInstance(n); }
            }
            """)
        .pair(
            "a state machine in a loop with a switch",
            """
            void m() throws Exception {
              String name = null;
              int state = 0;
              while (state < 3) {
                switch (state) {
                  case 0 -> { name = "AES"; state = «1|2»; }
                  case 1 -> { name = "DES"; state = 3; }
                  default -> state++;
                }
              }
              use(name);
            }
            """)
        .pair(
            "an iterator of the module",
            """
            void m() throws Exception { for (String s : new Words("AES", "«DES|AES»")) { use(s); } }
            // File: Words
            final class Words implements Iterable<String> {
              private final String[] words;
              Words(String... words) { this.words = words; }
              @Override public Iterator<String> iterator() {
                return new Iterator<>() {
                  private int next;
                  @Override public boolean hasNext() { return next < words.length; }
                  @Override public String next() { return words[next++]; }
                };
              }
            }
            """)
        .pair(
            "an event bus",
            """
            void m() throws Exception {
              Bus bus = new Bus();
              bus.on("weak", n -> { try { use(n + "S"); } catch (Exception e) { throw new IllegalStateException(e); } });
              bus.on("other", n -> System.out.println(n));
              bus.send("weak", "«DE|AE»");
              bus.send("other", "DE");
            }
            // File: Bus
            final class Bus {
              private final Map<String, Consumer<String>> listeners = new HashMap<>();
              void on(String topic, Consumer<String> listener) { listeners.put(topic, listener); }
              void send(String topic, String message) { listeners.getOrDefault(topic, m -> { }).accept(message); }
            }
            """)
        .pair(
            "defaults in an interface, overridden by a record, used through a list",
            """
            void m() throws Exception {
              for (Profile p : List.of(new Strict(1), «new Loose(2)|new Strict(2)»)) { use(p.cipher()); }
            }
            // File: Profile
            interface Profile { default String cipher() { return prefix() + "ES"; } String prefix(); }
            // File: Strict
            record Strict(int n) implements Profile { public String prefix() { return "A"; } }
            // File: Loose
            record Loose(int n) implements Profile { public String prefix() { return "D"; } }
            """)
        .pair(
            "a memo of computed names",
            """
            private final Map<Integer, String> memo = new HashMap<>();
            private String name(int n) {
              String known = memo.get(n);
              if (known != null) { return known; }
              String made = n == 0 ? "" : name(n - 1) + "«DES|AES»".charAt(n - 1);
              memo.put(n, made);
              return made;
            }
            static void m() throws Exception { use(new T().name(3)); }
            """)
        .pair(
            "checked before it is used",
            """
            private static final Set<String> ALLOWED = Set.of("AES", "AES/GCM/NoPadding");
            static void run(String name) throws Exception {
              if («false|!ALLOWED.contains(name)») { throw new IllegalArgumentException(name); }
              use(name);
            }
            void m() throws Exception { run("DES"); }
            """)
        .tests();
  }
}
