package org.jicai.money.planted;

import java.util.Optional;
import org.jicai.engine.Engine;

/** A class of {@code money} that knows the engine, planted for the architecture test. */
public final class ImportsPackageBelow {
    final Optional<Object> none = Optional.of(Engine.class);
}
