package org.jicai.examples.tables;

/** A further format of tables, found as a service. */
public interface TableFormat {

    /**
     * What its files end with.
     *
     * @return the extension, without a dot
     */
    String extension();

    /**
     * A table as a file of this format. Equal tables give equal bytes.
     *
     * @param name the name of the table
     * @param table the table
     * @return the file
     */
    byte[] toBytes(String name, TidyTable table);
}
