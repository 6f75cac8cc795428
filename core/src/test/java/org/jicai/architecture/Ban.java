package org.jicai.architecture;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What code that must give the same bytes everywhere may not call. */
enum Ban {
    /** Floating point in a signature, a field or a call: nothing exact passes through it. */
    FLOATING_POINT {
        @Override
        boolean forbids(Call call) {
            return Stream.concat(call.parameters().stream(), Stream.of(call.returned()))
                    .anyMatch(FLOATS::contains);
        }
    },
    /** Collections whose order is that of hashes, or differs from run to run. */
    HASH_ORDER {
        @Override
        boolean forbids(Call call) {
            boolean collector = call.on("java.util.stream.Collectors");
            int parameters = call.parameters().size();
            return (call.isConstructor() && HASHED.contains(call.owner()))
                    || (call.on("java.util.Map", "java.util.Set") && call.named("of", "ofEntries", "copyOf"))
                    || (collector && call.named("toSet", "toUnmodifiableSet", "toUnmodifiableMap"))
                    || (collector && call.named("toConcurrentMap", "groupingByConcurrent"))
                    || (collector && call.named("toMap") && parameters < 4)
                    || (collector && call.named("groupingBy") && parameters < 3)
                    || (call.on("com.google.common.collect.Maps") && call.named("newHashMap"))
                    || (call.on("com.google.common.collect.Sets") && call.named("newHashSet"))
                    || (call.owner().startsWith("com.google.common.collect.Hash") && call.named("create"));
        }
    },
    /** Threads that finish in any order. */
    PARALLEL_STREAM {
        @Override
        boolean forbids(Call call) {
            return call.named("parallelStream")
                    || (call.named("parallel") && call.owner().startsWith("java.util.stream."));
        }
    },
    /** The time of day. */
    CLOCK {
        @Override
        boolean forbids(Call call) {
            return (call.on("java.lang.System") && call.named("currentTimeMillis", "nanoTime"))
                    || (call.owner().startsWith("java.time.") && call.named("now"))
                    || (call.on("java.time.Clock") && call.name().startsWith("system"))
                    || (call.on("java.util.Date") && call.isConstructor() && call.has());
        }
    },
    /** Randomness without a seed. */
    UNSEEDED_RANDOM {
        @Override
        boolean forbids(Call call) {
            return (call.on("java.util.Random", "java.util.SplittableRandom") && call.isConstructor() && call.has())
                    || (call.on("java.security.SecureRandom") && call.isConstructor())
                    || (call.on("java.lang.Math", "java.lang.StrictMath") && call.named("random"))
                    || (call.on("java.util.concurrent.ThreadLocalRandom") && call.named("current"))
                    || (call.on("java.util.UUID") && call.named("randomUUID"))
                    || (call.on("java.util.Collections") && call.named("shuffle") && call.has("java.util.List"));
        }
    },
    /** Words and numbers spelled by the language of the machine. */
    DEFAULT_LOCALE {
        @Override
        boolean forbids(Call call) {
            boolean formats = (call.on("java.lang.String") && call.named("format", "formatted"))
                    || call.named("printf")
                    || (call.on("java.io.PrintStream", "java.io.PrintWriter") && call.named("format"))
                    || (call.on("java.util.Formatter", "java.text.DecimalFormat") && call.isConstructor())
                    || (call.owner().startsWith("java.text.") && call.name().startsWith("get"))
                    || (call.on("java.time.format.DateTimeFormatter") && call.named("ofPattern"));
            return (call.on("java.util.Locale") && call.named("getDefault"))
                    || (call.on("java.lang.String") && call.named("toLowerCase", "toUpperCase") && call.has())
                    || (formats && !call.parameters().contains("java.util.Locale"));
        }
    },
    /** Bytes read or written by the encoding of the machine. */
    DEFAULT_CHARSET {
        @Override
        boolean forbids(Call call) {
            return (call.on("java.lang.String") && call.named("getBytes") && call.has())
                    || (call.on("java.lang.String") && call.isConstructor() && call.has("[B"))
                    || (call.on("java.lang.String") && call.isConstructor() && call.has("[B", "int", "int"))
                    || (call.on("java.io.InputStreamReader") && call.has("java.io.InputStream"))
                    || (call.on("java.io.OutputStreamWriter") && call.has("java.io.OutputStream"))
                    || (call.on("java.io.FileReader", "java.io.FileWriter")
                            && call.parameters().size() == 1);
        }
    };

    private static final Set<String> FLOATS =
            ImmutableSet.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");
    private static final Set<String> HASHED = ImmutableSet.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap");

    abstract boolean forbids(Call call);

    /** A call or a method reference. */
    record Call(String owner, String name, List<String> parameters, String returned) {
        static Call of(CodeUnitAccessTarget target) {
            return new Call(
                    target.getOwner().getName(),
                    target.getName(),
                    target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList(),
                    target.getRawReturnType().getName());
        }

        boolean on(String... owners) {
            return List.of(owners).contains(owner);
        }

        boolean named(String... names) {
            return List.of(names).contains(name);
        }

        boolean has(String... exactly) {
            return parameters.equals(List.of(exactly));
        }

        boolean isConstructor() {
            return name.equals("<init>");
        }
    }

    /** The condition that a class does not break this ban. */
    ArchCondition<JavaClass> obeyed() {
        return new ArchCondition<>("obey the ban on " + name()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getAccessesFromSelf().stream()
                        .filter(access ->
                                access.getTarget() instanceof CodeUnitAccessTarget target && forbids(Call.of(target)))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(item, access.getDescription())));
                if (Ban.this == FLOATING_POINT) {
                    declarations(item).forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
                }
            }
        };
    }

    private static Stream<String> declarations(JavaClass item) {
        Stream<String> fields = item.getFields().stream()
                .filter(field -> FLOATS.contains(field.getRawType().getName()))
                .map(JavaField::getFullName);
        Stream<String> codeUnits = item.getCodeUnits().stream()
                .filter(unit -> FLOATS.contains(unit.getRawReturnType().getName())
                        || unit.getRawParameterTypes().stream().anyMatch(type -> FLOATS.contains(type.getName())))
                .map(JavaCodeUnit::getFullName);
        return Stream.concat(fields, codeUnits);
    }
}
