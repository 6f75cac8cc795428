package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jicai.tender.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {

    private static ImmutableList<Region> set(String name) {
        return RegionNames.set(name).orElseThrow();
    }

    private static List<Region> regions(String... names) {
        return ImmutableList.copyOf(names).stream().map(Region::new).toList();
    }

    @Test
    void sets_haveTheirSizesAndOrder() {
        assertThat(RegionNames.setNames())
                .containsExactlyInAnyOrder("national-31", "alliance-25", "pilot-11", "whole-country");
        assertThat(set("national-31")).hasSize(31).startsWith(new Region("北京")).endsWith(new Region("新疆"));
        assertThat(set("pilot-11"))
                .containsExactlyElementsOf(regions("北京", "天津", "上海", "重庆", "沈阳", "大连", "厦门", "广州", "深圳", "成都", "西安"));
        assertThat(RegionNames.set("europe")).isEmpty();
        assertThat(set("whole-country")).containsExactlyElementsOf(regions("全国"));
        assertThat(RegionNames.all()).hasSize(39);
    }

    @Test
    void alliance_isTheNationWithoutTheFirstSix() {
        List<Region> rest = set("national-31").stream()
                .filter(region -> !regions("北京", "天津", "上海", "重庆", "福建", "河北").contains(region))
                .toList();
        assertThat(set("alliance-25")).hasSize(25).containsExactlyElementsOf(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "山西, 山西",
        "山西省, 山西",
        "Shanxi, 山西",
        "SHAANXI, 陕西",
        "新疆维吾尔自治区, 新疆",
        "新疆(含兵团), 新疆",
        "新疆（含兵团）, 新疆",
        "新疆生产建设兵团, 新疆",
        "内蒙古自治区, 内蒙古",
        "inner mongolia, 内蒙古",
        "Xizang, 西藏",
        "广西壮族自治区, 广西",
        "宁夏回族自治区, 宁夏",
        "北京市, 北京",
        "沈阳市, 沈阳",
        "Xi'an, 西安",
        "' 海南 ', 海南"
    })
    void canonical(String name, String canonical) {
        assertThat(RegionNames.canonical(name)).contains(new Region(canonical));
    }

    @Test
    void exact_takesCanonicalNamesOnly() {
        assertThat(RegionNames.exact("山西")).contains(new Region("山西"));
        assertThat(RegionNames.exact("山西省")).isEmpty();
        assertThat(RegionNames.canonical("Atlantis")).isEmpty();
    }

    @Test
    void nearest_forgivesAMistake() {
        assertThat(RegionNames.nearest("黑笼江")).contains(new Region("黑龙江"));
        assertThat(RegionNames.nearest("Guandong")).contains(new Region("广东"));
        assertThat(RegionNames.nearest("山西省")).contains(new Region("山西"));
        assertThat(RegionNames.nearest("山东市民")).contains(new Region("山东"));
        assertThat(RegionNames.nearest("山栋")).isEmpty();
        assertThat(RegionNames.nearest("")).isEmpty();
    }

    @Test
    void englishName() {
        assertThat(RegionNames.englishName(new Region("陕西"))).isEqualTo("Shaanxi");
        assertThat(RegionNames.englishName(new Region("Elsewhere"))).isEqualTo("Elsewhere");
    }

    @Test
    void listed_splitsACell() {
        assertThat(RegionNames.listed("山西|河北")).containsExactlyElementsOf(regions("山西", "河北"));
        assertThat(RegionNames.listed("")).isEmpty();
        assertThatThrownBy(() -> RegionNames.listed("山西|x")).hasMessage("not the canonical name of a region: x");
    }
}
