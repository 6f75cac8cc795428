package org.jicai.rules;

/**
 * A page or document a rule book cites.
 *
 * @param key the key by which citations name it
 * @param title its title, or what it is
 * @param publisher who published it
 * @param date when, as far as known, in ISO notation or a year
 */
public record Source(String key, String title, String publisher, String date) {}
