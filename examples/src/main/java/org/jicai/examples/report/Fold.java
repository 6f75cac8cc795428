package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;

/**
 * Blocks under a line that opens and closes them.
 *
 * @param title the line
 * @param note what stands after it in smaller letters, possibly empty
 * @param open whether they are shown from the start
 * @param blocks the blocks
 */
public record Fold(String title, String note, boolean open, ImmutableList<Block> blocks) implements Block {

    @Override
    public void write(Html html) {
        html.open("details", open ? new String[] {"open", ""} : new String[0]).open("summary");
        html.element("span", title, "class", "name");
        if (!note.isEmpty()) {
            html.element("span", note, "class", "note");
        }
        html.close("summary");
        blocks.forEach(block -> block.write(html));
        html.close("details");
    }
}
