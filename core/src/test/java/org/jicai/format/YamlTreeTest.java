package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Strings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

    @Test
    void scalars_areTexts() {
        YamlMap map = tree("a: 1.80\nb: no\nc: \"x: y\"\n").root().map();

        assertThat(map.get("a").flatMap(YamlNode::text)).contains("1.80");
        assertThat(map.get("b").flatMap(YamlNode::text)).contains("no");
        assertThat(map.get("c").flatMap(YamlNode::text)).contains("x: y");
    }

    @Test
    void nodes_knowPathAndLine() {
        YamlNode second = tree("a:\n  b:\n    - 1\n    - 2\n")
                .root()
                .map()
                .required("a")
                .orElseThrow()
                .map()
                .required("b")
                .orElseThrow()
                .items()
                .get(1);

        assertThat(second.path()).isEqualTo("a.b[1]");
        assertThat(second.line()).isEqualTo(4);
    }

    @Test
    void whatIsMissed_isNoted_andReadingGoesOn() {
        YamlTree tree = tree("a: x\nb: [1]\n");
        YamlMap map = tree.root().map();

        assertThat(map.get("a").flatMap(node -> node.integer(1, 9))).isEmpty();
        assertThat(map.get("b").flatMap(YamlNode::text)).isEmpty();
        assertThat(map.required("c")).isEmpty();
        assertThat(map.get("a").map(YamlNode::items).orElseThrow()).isEmpty();

        assertThat(tree.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "t.yaml:1: a: \"x\", expected a whole number from 1 to 9",
                        "t.yaml:1: \"\", expected the key c",
                        "t.yaml:1: a: \"x\", expected a list",
                        "t.yaml:2: b: \"[…]\", expected a text");
        assertThatThrownBy(tree::throwIfAny).isInstanceOf(BadInputException.class);
    }

    @Test
    void keys_standThereOnce_andAreTexts() {
        assertThat(tree("a: 1\nb:\n  - {c: 1, c: 2}\n? [x]\n: 1\na: 2\n").findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "t.yaml:3: b[0].c: \"c\", expected this key once",
                        "t.yaml:4: \"[…]\", expected a key",
                        "t.yaml:6: a: \"a\", expected this key once");
    }

    @Test
    void byteOrderMarkAndCarriageReturns_areRead() {
        assertThat(tree("\uFEFFa: 1\r\nb: 2\r\n").root().map().get("b").map(YamlNode::line))
                .contains(2);
    }

    @Test
    void anchorsAliasesAndTags_areRefused() {
        refused("a: &x 1\nb: *x\n", "t.yaml:1: \"&x\", expected plain keys, lists and texts");
        refused("a: 1\nb: *x\n", "t.yaml:2: \"*x\", expected plain keys, lists and texts");
        refused("a: !!int 1\n", "t.yaml:1: \"tag:yaml.org,2002:int\", expected plain keys, lists and texts");
        refused("a: &a [*a]\n", "t.yaml:1: \"&a\", expected plain keys, lists and texts");
    }

    @Test
    void brokenFiles_areRefusedAtTheirLine() {
        refused("a: 1\n b: 2\n", "t.yaml:2: \"mapping values are not allowed here\", expected a YAML file");
        refused("a: [1\nb: 2\n", "t.yaml:2: ");
        refused("a: 1\n---\nb: 2\n", "t.yaml:2: \"but found another document\", expected a YAML file");
        refused("", "t.yaml:1: \"\", expected keys with their values");
        refused("a: 1\u0007\n", "t.yaml");
    }

    @Test
    void abysses_areRefused() {
        refused(
                Strings.repeat("[", 100_000),
                "t.yaml:1: \"more than 32 levels\", expected plain keys, lists and texts");
        refused(Strings.repeat("a", 2_000_000), "t.yaml: \"a larger file\", expected at most 1 MiB");
    }

    @Test
    void otherEncodings_areRefused() {
        byte[] gbk = {'a', ':', ' ', (byte) 0xB0, (byte) 0xA2, '\n'};

        assertThatThrownBy(() -> YamlTree.read("t.yaml", gbk))
                .hasMessage("t.yaml:1: \"\\xB0\\xA2\", expected text in UTF-8. Maybe the file was saved as GBK");
    }

    private static YamlTree tree(String text) {
        return YamlTree.read("t.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> tree(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(message);
    }
}
