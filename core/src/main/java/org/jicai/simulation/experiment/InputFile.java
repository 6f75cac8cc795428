package org.jicai.simulation.experiment;

/**
 * A file that went into an experiment.
 *
 * @param role what it is: {@code spec}, {@code rules} or {@code data}
 * @param name its name, without the directory it lies in
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal digits
 */
public record InputFile(String role, String name, String sha256) {}
