package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import org.jicai.RuleBooks;
import org.jicai.rules.Clause;
import org.jicai.rules.RuleBook;

/** The shipped rule books, and what tests make of them. */
public final class Books {
    public static final String PILOT = "GY-YD2018-1";
    public static final String EXPANSION = "GY-YD2019-1";
    public static final String ROUND_2 = "GY-YD2019-2";
    public static final String ROUND_3 = "GY-YD2020-1";
    public static final String ROUND_4 = "GY-YD2021-1";
    public static final String ROUND_5 = "GY-YD2021-2";
    public static final String ROUND_7 = "GY-YD2022-1";
    public static final String ROUND_8 = "GY-YD2023-1";
    public static final String ROUND_9 = "GY-YD2023-2";
    public static final String ROUND_10 = "GY-YD2024-2";
    public static final String ROUND_11 = "GY-YD2025-1";
    public static final String ROUND_12 = "GY-YD2026-1";

    private Books() {}

    public static RuleBook of(String id) {
        return RuleBooks.byId(id).orElseThrow();
    }

    /** A book with one clause in the place of the clause of the same kind. */
    public static RuleBook with(RuleBook book, Clause clause) {
        return new RuleBook(
                book.id(),
                book.rounds(),
                book.name(),
                book.bidDay(),
                book.sources(),
                book.facts(),
                book.clauses().stream()
                        .map(old -> old.key().equals(clause.key()) ? clause : old)
                        .collect(ImmutableList.toImmutableList()));
    }
}
