package org.jicai.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small valid directory in memory, two rounds of three lots, and ways to spoil it. */
final class SmallRounds implements RoundFiles {

    private static final String LOTS = """
            round,lot,name_en,name_zh,form,comparison_strength,unit,volume_class,group,prior_price_yuan,fact_cities
            r1,acarbose,acarbose,阿卡波糖,tablet,50mg,tablet,special-1,g1,0.9,4
            r1,aspirin,aspirin,阿司匹林,tablet,100mg,tablet,,,,
            r2,ibuprofen,ibuprofen,布洛芬,capsule,300mg,capsule,,,,
            """;
    private static final String BIDS = """
            round,lot,bidder,bidder_en,strength,strength_ratio,price_yuan,ceiling_yuan,reference_product,selected,regions,evidence,note,product,affiliate_group,fact_sales
            r1,acarbose,拜耳,Bayer,50mg,1,0.180667,0.84,yes,yes,山西|河北,official,"a, ""quoted"" note",,,900
            r1,acarbose,绿叶,Luye,50mg,1,0.32,,no,yes,山东,official,,,G1,
            r1,acarbose,华东,Huadong,100mg,2,0.465333,1.4,no,no,,secondary,,,,
            r1,aspirin,拜耳,Bayer,100mg,1,,0.5,,,,,,one,,
            r1,aspirin,拜耳,Bayer,100mg,1,0.41,0.5,,,,,,two,,
            r2,ibuprofen,中美史克,,300mg,1,0.2,,,,,,,,,
            """;
    private static final String SPECIFICATIONS = """
            round,lot,strength,content_ratio,volume_factor,ceiling_yuan
            r1,acarbose,50mg,1,1,0.84
            r1,acarbose,100mg,2,2,
            """;
    private static final String DEMAND = """
            round,lot,region,strength,base_units,bidder,product
            r1,acarbose,山西,50mg,1000,,
            r1,acarbose,山西,100mg,0,,
            r1,acarbose,河北,50mg,2000,拜耳,
            """;
    private static final String CHOICES = """
            seq,round,lot,bidder,product,step,kind,region,value,at,evidence
            2,r1,acarbose,拜耳,,primary,pick,山西,,,notice
            1,r1,acarbose,绿叶,,shortlist,lot,,2,,notice
            3,r1,aspirin,拜耳,two,participation,took-part,,no,,
            4,r1,acarbose,绿叶,,,withdraw,,,after-award,
            5,r1,acarbose,华东,,negotiation,negotiate,,0.4,,
            6,r1,acarbose,华东,,revival,offer,,decline,,
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SmallRounds() {
        set("lots.csv", LOTS);
        set("bids.csv", BIDS);
        set("specifications.csv", SPECIFICATIONS);
        set("demand.csv", DEMAND);
        set("choices.csv", CHOICES);
    }

    static SmallRounds valid() {
        return new SmallRounds();
    }

    /** The same files with one text replaced, which must occur. */
    SmallRounds with(String file, String old, String replacement) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return set(file, text.replace(old, replacement));
    }

    /** The same files with a line at the end of one. */
    SmallRounds plus(String file, String line) {
        return set(file, text(file) + line + "\n");
    }

    SmallRounds set(String file, String text) {
        return set(file, text.getBytes(UTF_8));
    }

    SmallRounds set(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallRounds without(String file) {
        files.remove(file);
        return this;
    }

    String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    byte[] bytes(String file) {
        return files.get(file).clone();
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    RoundDirectory read() {
        return RoundDirectory.read(this);
    }

    /** What the reader says about these files, one line per finding. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (BadInputException e) {
            return e.findings().stream().map(Finding::toString).toList();
        }
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public String describe(String name) {
        return name;
    }
}
