package org.jicai.examples.parquet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * What a column holds. It follows from the column's name where the name says it is a text, and from its cells otherwise: whole
 * numbers, decimal numbers with as many places as the longest cell, numbers with exponents, or texts.
 *
 * @param type the kind
 * @param scale the decimal places of a decimal number
 */
record ColumnKind(Type type, int scale) {

    /** Kinds of columns. */
    enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        DOUBLE
    }

    /** 38 digits are what every reader of Parquet takes. */
    static final int PRECISION = 38;

    /** Keys and words, even where all of them happen to be digits. */
    private static final Set<String> TEXTS = Set.of(
            "round",
            "lot",
            "bidder",
            "product",
            "region",
            "role",
            "book",
            "book_before",
            "before_book",
            "after_book",
            "variant",
            "base",
            "measure",
            "reason",
            "clause",
            "verdict",
            "operator",
            "state",
            "term_end",
            "level",
            "what",
            "note",
            "share_exact",
            "name",
            "name_en",
            "name_zh");

    static ColumnKind of(String name, List<String> cells) {
        List<String> known = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (TEXTS.contains(name) || known.isEmpty()) {
            return new ColumnKind(Type.TEXT, 0);
        }
        if (known.stream().allMatch(cell -> cell.matches("-?\\d{1,18}"))) {
            return new ColumnKind(Type.WHOLE, 0);
        }
        if (known.stream().allMatch(cell -> cell.matches("-?\\d{1,18}(\\.\\d{1,18})?"))) {
            int scale = known.stream()
                    .mapToInt(cell -> new BigDecimal(cell).scale())
                    .max()
                    .orElse(0);
            return new ColumnKind(Type.DECIMAL, scale);
        }
        return known.stream().allMatch(cell -> cell.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?|NaN"))
                ? new ColumnKind(Type.DOUBLE, 0)
                : new ColumnKind(Type.TEXT, 0);
    }

    /** An optional field: an empty cell is null. */
    PrimitiveType field(String name) {
        return switch (type) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(16)
                        .as(LogicalTypeAnnotation.decimalType(scale, PRECISION))
                        .named(name);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
        };
    }
}
