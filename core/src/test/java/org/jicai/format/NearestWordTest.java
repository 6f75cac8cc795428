package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    private static final ImmutableList<String> WORDS = ImmutableList.of("acarbose", "aspirin", "齐鲁制药（海南）有限公司", "a");

    @Test
    void oneMistake() {
        assertThat(NearestWord.to("acarbos", WORDS)).contains("acarbose");
        assertThat(NearestWord.to("Asprin", WORDS)).contains("aspirin");
        assertThat(NearestWord.hint("asprin", WORDS)).contains("Maybe \"aspirin\" was meant");
    }

    @Test
    void widthAndCase_areNoMistakes() {
        assertThat(NearestWord.to("齐鲁制药(海南)有限公司", WORDS)).contains("齐鲁制药（海南）有限公司");
        assertThat(NearestWord.to("ASPIRIN", WORDS)).contains("aspirin");
    }

    @Test
    void partOfAName() {
        assertThat(NearestWord.to("齐鲁制药", WORDS)).contains("齐鲁制药（海南）有限公司");
    }

    @Test
    void nothingNear() {
        assertThat(NearestWord.to("ibuprofen", WORDS)).isEmpty();
        assertThat(NearestWord.to("b", WORDS)).isEmpty();
        assertThat(NearestWord.to("", WORDS)).isEmpty();
        assertThat(NearestWord.to("acarbose".repeat(100), WORDS)).isEmpty();
    }

    @Test
    void twoEquallyNear_isNoAnswer() {
        assertThat(NearestWord.to("50mg", ImmutableList.of("10mg", "20mg"))).isEmpty();
    }
}
