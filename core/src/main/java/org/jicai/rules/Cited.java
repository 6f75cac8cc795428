package org.jicai.rules;

/**
 * A value of a rule book with its place and its citation.
 *
 * @param value the value
 * @param path its place in the rule book, such as {@code quota[5-6]}
 * @param citation where it comes from
 * @param <T> the type of the value
 */
public record Cited<T>(T value, String path, Citation citation) {}
