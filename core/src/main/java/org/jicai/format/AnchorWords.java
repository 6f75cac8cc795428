package org.jicai.format;

import java.util.stream.Collectors;
import org.jicai.money.Share;
import org.jicai.rules.Anchor;
import org.jicai.rules.Anchor.Deviation;

/** Anchors in words of the two languages of the reports. */
public final class AnchorWords {

    private AnchorWords() {}

    /**
     * An anchor in words that can follow "at most 1.8 ×" and precede “的1.8倍”.
     *
     * @param anchor the anchor
     * @param chinese whether to say it in Chinese instead of English
     * @return the words
     */
    public static String of(Anchor anchor, boolean chinese) {
        if (anchor instanceof Anchor.Lowest) {
            return chinese ? "最低单位可比价" : "the lowest comparable price";
        }
        if (anchor instanceof Anchor.SecondLowest) {
            return chinese ? "次低单位可比价" : "the second-lowest comparable price";
        }
        if (anchor instanceof Anchor.FractionOfMean mean) {
            if (mean.fraction().equals(Share.ALL)) {
                return chinese ? "单位可比价均值" : "the mean comparable price";
            }
            return chinese ? "单位可比价均值的" + mean.fraction() : mean.fraction() + " of the mean comparable price";
        }
        if (anchor instanceof Anchor.MeanLessDeviations less) {
            boolean population = less.kind() == Deviation.POPULATION;
            return chinese
                    ? "单位可比价均值减" + less.deviations() + "倍" + (population ? "总体" : "样本") + "标准差"
                    : "the mean comparable price less " + less.deviations() + " × the "
                            + (population ? "population" : "sample") + " standard deviation";
        }
        String all = ((Anchor.LargestOf) anchor)
                .of().stream().map(one -> of(one, chinese)).collect(Collectors.joining(chinese ? "、" : ", "));
        return chinese ? "（" + all + "中的最大者）" : "the largest of (" + all + ")";
    }
}
