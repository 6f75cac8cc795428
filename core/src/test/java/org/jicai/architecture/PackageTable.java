package org.jicai.architecture;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The table of packages of the design: a package imports only packages above it. The root package may import all. */
final class PackageTable {
    static final ImmutableList<String> TOP_DOWN = ImmutableList.of(
            "money",
            "tender",
            "decision",
            "rules",
            "clearing",
            "allocation",
            "engine",
            "format",
            "audit",
            "procedure",
            "replay",
            "simulation",
            "equilibrium",
            "");
    /** Packages that compute an outcome. */
    static final List<String> KERNEL = TOP_DOWN.subList(0, TOP_DOWN.indexOf("engine") + 1);

    private static final List<String> APART = List.of("procedure", "replay", "simulation");
    private static final String ROOT = "org.jicai";

    private PackageTable() {}

    /** The package of the table a class belongs to: {@code clearing} for {@code org.jicai.clearing.QuotaStep}. */
    static String packageOf(JavaClass item) {
        String name = item.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    static boolean isOurs(JavaClass item) {
        return item.getPackageName().equals(ROOT) || item.getPackageName().startsWith(ROOT + ".");
    }

    static ArchCondition<JavaClass> respected() {
        return new ArchCondition<>("import only packages above its own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!TOP_DOWN.contains(packageOf(item))) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no package of the table"));
                }
                item.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()) && !isAllowed(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private static boolean isAllowed(Dependency dependency) {
        String from = packageOf(dependency.getOriginClass());
        String to = packageOf(dependency.getTargetClass());
        boolean apart = APART.contains(from) && APART.contains(to) && !from.equals(to);
        return TOP_DOWN.indexOf(to) <= TOP_DOWN.indexOf(from) && !apart;
    }
}
