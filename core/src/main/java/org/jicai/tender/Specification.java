package org.jicai.tender;

import java.util.Optional;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;

/**
 * One strength of a lot, and how it converts to the comparison specification.
 *
 * @param strength the strength as published, such as {@code 10mg}
 * @param contentRatio its content over the content of the comparison specification; prices convert by 1.7^log2 of it
 * @param volumeFactor comparison units per unit of this strength; empty where it was not published, and then the lot's
 *     volume is unknown
 * @param ceiling the highest valid bid for it, in yuan per smallest unit, where published by specification
 */
public record Specification(
        String strength, Optional<Ratio> contentRatio, Optional<Ratio> volumeFactor, Optional<UnitPrice> ceiling) {}
