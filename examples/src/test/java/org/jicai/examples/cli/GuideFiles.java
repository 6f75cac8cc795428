package org.jicai.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The files a guide shows, by their names. */
final class GuideFiles {

    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n(.*?)```\n<!-- /file -->", Pattern.DOTALL);

    private GuideFiles() {}

    static ImmutableMap<String, String> of(String page) throws IOException {
        String text = Files.readString(Path.of("..", "docs", page));
        return FILE.matcher(text)
                .results()
                .collect(ImmutableMap.toImmutableMap(block -> block.group(1), block -> block.group(2)));
    }
}
