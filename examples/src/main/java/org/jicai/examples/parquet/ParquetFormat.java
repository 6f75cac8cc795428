package org.jicai.examples.parquet;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jicai.examples.tables.TableFormat;
import org.jicai.examples.tables.TidyTable;

/** Parquet, uncompressed: words that repeat are kept once by the format itself, and no native codec is needed. */
public final class ParquetFormat implements TableFormat {

    /** Called by the service loader. */
    public ParquetFormat() {}

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public byte[] toBytes(String name, TidyTable table) {
        ImmutableList.Builder<ColumnKind> kinds = ImmutableList.builder();
        List<Type> fields = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            String title = table.columns().get(i);
            ColumnKind kind = ColumnKind.of(
                    title, table.rows().stream().map(row -> row.get(column)).toList());
            kinds.add(kind);
            fields.add(kind.field(title));
        }
        MemoryFile file = new MemoryFile();
        RowWriter rows = new RowWriter(new MessageType(name, fields), kinds.build());
        try (ParquetWriter<List<String>> writer = new Builder(file, rows).build()) {
            for (List<String> row : table.rows()) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toBytes();
    }

    /** The library's builder for rows of this kind. */
    private static final class Builder extends ParquetWriter.Builder<List<String>, Builder> {
        private final RowWriter rows;

        Builder(OutputFile file, RowWriter rows) {
            super(file);
            this.rows = rows;
            withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
        }

        @Override
        protected Builder self() {
            return this;
        }

        // Deprecated, and abstract all the same.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<List<String>> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }
}
