package org.jicai.examples.parquet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a table to the library, cell by cell. */
final class RowWriter extends WriteSupport<List<String>> {

    private final MessageType schema;
    private final List<ColumnKind> kinds;
    private @Nullable RecordConsumer out;

    RowWriter(MessageType schema, List<ColumnKind> kinds) {
        this.schema = schema;
        this.kinds = kinds;
    }

    // Deprecated, and abstract all the same.
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(List<String> row) {
        RecordConsumer consumer = out;
        if (consumer == null) {
            throw new IllegalStateException("not prepared");
        }
        consumer.startMessage();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                consumer.startField(schema.getFieldName(i), i);
                write(consumer, kinds.get(i), row.get(i));
                consumer.endField(schema.getFieldName(i), i);
            }
        }
        consumer.endMessage();
    }

    private static void write(RecordConsumer consumer, ColumnKind kind, String cell) {
        switch (kind.type()) {
            case TEXT -> consumer.addBinary(Binary.fromString(cell));
            case WHOLE -> consumer.addLong(Long.parseLong(cell));
            case DECIMAL -> consumer.addBinary(decimal(cell, kind.scale()));
            case DOUBLE -> consumer.addDouble(Double.parseDouble(cell));
        }
    }

    /** Sixteen bytes, two's complement, the highest first, as the format asks for. */
    private static Binary decimal(String cell, int scale) {
        byte[] digits = new BigDecimal(cell).setScale(scale).unscaledValue().toByteArray();
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) (digits[0] < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, bytes.length - digits.length, digits.length);
        return Binary.fromConstantByteArray(bytes);
    }
}
