package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Constants that pass through collections, maps, optionals and streams. */
final class CollectionsTest {
  @TestFactory
  Stream<DynamicTest> lists() {
    return new Twins()
        .value("List.of", "List.of(\"AES\", \"«DES|AES»\").get(1)")
        .value("Arrays.asList", "Arrays.asList(\"AES\", \"«DES|AES»\").get(1)")
        .value("asList of an array", "Arrays.asList(new String[] {\"«DES|AES»\"}).get(0)")
        .value("Collections.singletonList", "Collections.singletonList(\"«DES|AES»\").get(0)")
        .value("List.copyOf", "List.copyOf(List.of(\"«DES|AES»\")).get(0)")
        .value("new ArrayList of a list", "new ArrayList<>(List.of(\"«DES|AES»\")).get(0)")
        .value("unmodifiable", "Collections.unmodifiableList(Arrays.asList(\"«DES|AES»\")).get(0)")
        .value("nCopies", "Collections.nCopies(2, \"«DES|AES»\").get(1)")
        .value("subList", "List.of(\"AES\", \"«DES|AES»\", \"AES\").subList(1, 2).get(0)")
        .value("iterator", "List.of(\"«DES|AES»\", \"AES\").iterator().next()")
        .value("toArray", "List.of(\"«DES|AES»\").toArray(new String[0])[0]")
        .value("indexOf", "List.of(\"a\", \"b\").indexOf(\"«b|a»\") == 1 ? \"DES\" : \"AES\"")
        .value("contains", "List.of(\"a\", \"b\").contains(\"«b|c»\") ? \"DES\" : \"AES\"")
        .value("isEmpty", "List.of(«|1»).isEmpty() ? \"DES\" : \"AES\"")
        .value("set", "Set.of(\"«DES|AES»\").iterator().next()")
        .value(
            "EnumSet",
            "EnumSet.of(TimeUnit.DAYS).contains(TimeUnit.«DAYS|HOURS») ? \"DES\" : \"AES\"")
        .code(
            "add",
            "List<String> l = new ArrayList<>(); l.add(\"AES\"); l.add(\"«DES|AES»\"); use(l.get(1));")
        .code(
            "add at an index",
            "List<String> l = new ArrayList<>(); l.add(\"«AES|DES»\"); l.add(0, \"«DES|AES»\"); use(l.get(0));")
        .code(
            "set at an index",
            "List<String> l = new ArrayList<>(List.of(\"«AES|DES»\")); l.set(0, \"«DES|AES»\"); use(l.get(0));")
        .code(
            "remove",
            "List<String> l = new ArrayList<>(List.of(\"AES\", \"DES\")); «l.remove(0)|l.remove(1)»; use(l.get(0));")
        .code(
            "remove an element",
            "List<String> l = new ArrayList<>(List.of(\"AES\", \"DES\")); l.remove(\"«AES|DES»\"); use(l.get(0));")
        .code(
            "clear",
            "List<String> l = new ArrayList<>(List.of(\"DES\")); «|l.clear();» l.add(\"AES\"); use(l.get(0));")
        .code(
            "addAll",
            "List<String> l = new ArrayList<>(); Collections.addAll(l, \"AES\", \"«DES|AES»\"); use(l.get(1));")
        .code(
            "reverse",
            "List<String> l = new ArrayList<>(List.of(\"AES\", \"DES\")); «Collections.reverse(l)|System.gc()»; use(l.get(0));")
        .code(
            "two lists",
            "List<String> a = new ArrayList<>(); List<String> b = new ArrayList<>(); a.add(\"«DES|AES»\"); b.add(\"«AES|DES»\"); use(a.get(0));")
        .code(
            "another name of the list",
            "List<String> a = new ArrayList<>(); List<String> b = a; b.add(\"«DES|AES»\"); use(a.get(0));")
        .code("enhanced for", "for (String s : List.of(\"AES\", \"«DES|AES»\")) { use(s); }")
        .code(
            "explicit iterator",
            "Iterator<String> i = List.of(\"AES\", \"«DES|AES»\").iterator(); while (i.hasNext()) { use(i.next()); }")
        .code(
            "the second of an iterator",
            "Iterator<String> i = List.of(\"«AES|DES»\", \"«DES|AES»\").iterator(); i.next(); use(i.next());")
        .code(
            "queue",
            "Deque<String> q = new ArrayDeque<>(); q.push(\"«AES|DES»\"); q.push(\"«DES|AES»\"); use(q.pop());")
        .code(
            "first in, first out",
            "Queue<String> q = new LinkedList<>(); q.add(\"«DES|AES»\"); q.add(\"«AES|DES»\"); use(q.poll());")
        .code(
            "forEach",
            "List.of(\"AES\", \"«DES|AES»\").forEach(s -> { try { use(s); } catch (Exception e) { } });")
        .code(
            "replaceAll",
            "List<String> l = new ArrayList<>(List.of(\"«DE|AE»\")); l.replaceAll(s -> s + \"S\"); use(l.get(0));")
        .pair(
            "filled by a method",
            """
            static void fill(List<String> l, String s) { l.add(s); }
            void m() throws Exception { List<String> l = new ArrayList<>(); fill(l, "«DES|AES»"); use(l.get(0)); }
            """)
        .pair(
            "in a field",
            """
            private final List<String> names = List.of("AES", "DES");
            void m() throws Exception { use(names.get(«1|0»)); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> maps() {
    return new Twins()
        .value("Map.of", "Map.of(\"k\", \"«DES|AES»\", \"l\", \"«AES|DES»\").get(\"k\")")
        .value(
            "Map.ofEntries",
            "Map.ofEntries(Map.entry(\"k\", \"«DES|AES»\"), Map.entry(\"l\", \"«AES|DES»\")).get(\"k\")")
        .value("Map.copyOf", "Map.copyOf(Map.of(\"k\", \"«DES|AES»\")).get(\"k\")")
        .value("default", "Map.of(\"k\", \"AES\").getOrDefault(\"«q|k»\", \"DES\")")
        .value("singletonMap", "Collections.singletonMap(\"k\", \"«DES|AES»\").get(\"k\")")
        .value("by number", "Map.of(1, \"DES\", 2, \"AES\").get(«1|2»)")
        .value("containsKey", "Map.of(\"k\", 1).containsKey(\"«k|l»\") ? \"DES\" : \"AES\"")
        .value("absent", "Map.of(\"k\", 1).get(\"«l|k»\") == null ? \"DES\" : \"AES\"")
        .value("entry", "Map.entry(\"«AES|DES»\", \"«DES|AES»\").getValue()")
        .value("key of an entry", "new AbstractMap.SimpleEntry<>(\"«DES|AES»\", 1).getKey()")
        .code(
            "put and get",
            "Map<String, String> m = new HashMap<>(); m.put(\"a\", \"«DES|AES»\"); m.put(\"b\", \"«AES|DES»\"); use(m.get(\"a\"));")
        .code(
            "put over",
            "Map<String, String> m = new HashMap<>(); m.put(\"a\", \"«AES|DES»\"); m.put(\"a\", \"«DES|AES»\"); use(m.get(\"a\"));")
        .code(
            "putIfAbsent",
            "Map<String, String> m = new HashMap<>(); m.putIfAbsent(\"a\", \"«DES|AES»\"); m.putIfAbsent(\"a\", \"«AES|DES»\"); use(m.get(\"a\"));")
        .code(
            "computeIfAbsent",
            "Map<String, String> m = new HashMap<>(); use(m.computeIfAbsent(\"«D|A»\", k -> k + \"ES\"));")
        .code(
            "computeIfAbsent with a value",
            "Map<String, String> m = new HashMap<>(Map.of(\"a\", \"«DES|AES»\")); use(m.computeIfAbsent(\"a\", k -> \"«AES|DES»\"));")
        .code(
            "merge",
            "Map<String, String> m = new HashMap<>(); m.put(\"a\", \"«D|A»\"); m.merge(\"a\", \"ES\", String::concat); use(m.get(\"a\"));")
        .code(
            "remove",
            "Map<String, String> m = new HashMap<>(); m.put(\"a\", \"AES\"); «m.remove(\"a\");|» use(m.getOrDefault(\"a\", \"DES\"));")
        .code(
            "putAll",
            "Map<String, String> m = new TreeMap<>(); m.putAll(Map.of(\"a\", \"«DES|AES»\")); use(m.get(\"a\"));")
        .code("values", "for (String s : Map.of(\"a\", \"«DES|AES»\").values()) { use(s); }")
        .code("keys", "for (String s : Map.of(\"«DES|AES»\", \"«AES|DES»\").keySet()) { use(s); }")
        .code(
            "entries",
            "for (Map.Entry<String, String> e : Map.of(\"a\", \"«DES|AES»\").entrySet()) { use(e.getValue()); }")
        .code(
            "forEach",
            "Map.of(\"a\", \"«DES|AES»\").forEach((k, v) -> { try { use(v); } catch (Exception e) { } });")
        .code(
            "EnumMap",
            "Map<TimeUnit, String> m = new EnumMap<>(TimeUnit.class); m.put(TimeUnit.DAYS, \"DES\"); m.put(TimeUnit.HOURS, \"AES\"); use(m.get(TimeUnit.«DAYS|HOURS»));")
        .code(
            "double brace",
            "Map<String, String> m = new HashMap<>() {{ put(\"a\", \"«DES|AES»\"); put(\"b\", \"«AES|DES»\"); }}; use(m.get(\"a\"));")
        .code(
            "map of maps",
            "Map<String, Map<String, String>> m = Map.of(\"a\", Map.of(\"b\", \"«DES|AES»\")); use(m.get(\"a\").get(\"b\"));")
        .code(
            "map of lists",
            "Map<String, List<String>> m = new HashMap<>(); m.computeIfAbsent(\"a\", k -> new ArrayList<>()).add(\"«DES|AES»\"); use(m.get(\"a\").get(0));")
        .pair(
            "by an enum of the module",
            """
            enum E { OLD, NEW }
            private static final Map<E, String> NAMES = new EnumMap<>(Map.of(E.OLD, "DES", E.NEW, "AES"));
            void m() throws Exception { use(NAMES.get(E.«OLD|NEW»)); }
            """)
        .pair(
            "a key that nobody knows",
            """
            void m(String key) throws Exception { use(Map.of("a", "«DES|AES»", "b", "AES/GCM/NoPadding").get(key)); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> optionals() {
    return new Twins()
        .value("get", "Optional.of(\"«DES|AES»\").get()")
        .value("orElse", "Optional.of(\"«DES|AES»\").orElse(\"«AES|DES»\")")
        .value("orElse of nothing", "Optional.<String>empty().orElse(\"«DES|AES»\")")
        .value("orElseGet", "Optional.<String>empty().orElseGet(() -> \"«DES|AES»\")")
        .value("orElseThrow", "Optional.of(\"«DES|AES»\").orElseThrow()")
        .value("ofNullable", "Optional.ofNullable((String) «null|\"AES\"»).orElse(\"DES\")")
        .value("map", "Optional.of(\"«DE|AE»\").map(s -> s + \"S\").orElse(\"AES\")")
        .value("flatMap", "Optional.of(\"«DE|AE»\").flatMap(s -> Optional.of(s + \"S\")).get()")
        .value("filter", "Optional.of(\"AES\").filter(s -> s.length() > «3|2»).orElse(\"DES\")")
        .value("or", "Optional.<String>empty().or(() -> Optional.of(\"«DES|AES»\")).get()")
        .value("stream", "Optional.of(\"«DES|AES»\").stream().findFirst().get()")
        .value("unknown", "Optional.ofNullable(unknownName()).orElse(\"«DES|AES»\")")
        .value("OptionalInt", "OptionalInt.of(«68|65»).getAsInt()")
        .code(
            "ifPresent",
            "Optional.of(\"«DES|AES»\").ifPresent(s -> { try { use(s); } catch (Exception e) { } });")
        .code(
            "ifPresentOrElse",
            "Optional.empty().ifPresentOrElse(s -> { }, () -> { try { use(\"«DES|AES»\"); } catch (Exception e) { } });")
        .value("Objects.requireNonNull", "Objects.requireNonNull(\"«DES|AES»\", \"name\")")
        .value(
            "Objects.requireNonNullElse",
            "Objects.requireNonNullElse(unknownName(), \"«DES|AES»\")")
        .value("requireNonNullElseGet", "Objects.requireNonNullElseGet(null, () -> \"«DES|AES»\")")
        .value("Objects.toString", "Objects.toString(null, \"«DES|AES»\")")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> streams() {
    return new Twins()
        .value("findFirst", "Stream.of(\"«DES|AES»\", \"AES\").findFirst().get()")
        .value("map", "Stream.of(\"«DE|AE»\").map(s -> s + \"S\").findFirst().get()")
        .value(
            "filter",
            "Stream.of(\"AES\", \"DES\").filter(s -> s.startsWith(\"«D|A»\")).findFirst().get()")
        .value("joining", "Stream.of(\"«D|A»\", \"E\", \"S\").collect(Collectors.joining())")
        .value(
            "joining with a delimiter",
            "Stream.of(\"«D|A»\", \"S\").collect(Collectors.joining(\"E\"))")
        .value("toList", "Stream.of(\"«DES|AES»\").toList().get(0)")
        .value("collect to a list", "Stream.of(\"«DES|AES»\").collect(Collectors.toList()).get(0)")
        .value("reduce", "Stream.of(\"«D|A»\", \"E\", \"S\").reduce(\"\", String::concat)")
        .value(
            "skip and limit",
            "Stream.of(\"«AES|DES»\", \"«DES|AES»\", \"AES\").skip(1).limit(1).findFirst().get()")
        .value(
            "flatMap", "Stream.of(List.of(\"«DES|AES»\")).flatMap(List::stream).findFirst().get()")
        .value(
            "mapToObj",
            "IntStream.of(«68|65», 69, 83).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining())")
        .value(
            "range",
            "IntStream.range(0, 3).mapToObj(i -> \"«DES|AES»\".substring(i, i + 1)).collect(Collectors.joining())")
        .value("sorted", "Stream.of(\"DES\", \"AES\").«skip(0)|sorted()».findFirst().get()")
        .value("toArray", "Stream.of(\"«DES|AES»\").toArray(String[]::new)[0]")
        .value(
            "toMap",
            "Stream.of(\"«DES|AES»\").collect(Collectors.toMap(s -> \"k\", s -> s)).get(\"k\")")
        .value(
            "anyMatch", "Stream.of(\"a\", \"«b|c»\").anyMatch(\"b\"::equals) ? \"DES\" : \"AES\"")
        .value(
            "collection",
            "List.of(\"«DE|AE»\").stream().map(s -> s.concat(\"S\")).collect(Collectors.toList()).get(0)")
        .value("peek", "Stream.of(\"«DES|AES»\").peek(System.out::println).findFirst().get()")
        .knownMiss(
            "endless stream",
            "void m() throws Exception { use(Stream.iterate(67, i -> i + 1).skip(1).findFirst().get()); }")
        .code(
            "forEach",
            "Stream.of(\"AES\", \"«DES|AES»\").forEach(s -> { try { use(s); } catch (Exception e) { } });")
        .pair(
            "over the constants of an enum",
            """
            enum E { OLD("DES"), NEW("AES"); final String n; E(String n) { this.n = n; } }
            void m() throws Exception {
              use(Arrays.stream(E.values()).filter(e -> e.name().equals("«OLD|NEW»")).findFirst().orElseThrow().n);
            }
            """)
        .tests();
  }
}
