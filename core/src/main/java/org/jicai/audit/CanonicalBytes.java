package org.jicai.audit;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jicai.decision.LotOutcome;

/**
 * Feeds values to a hash, so that different values give different bytes: every text is preceded by its length, every list
 * by its size, every record by its name, and a record is its components in the order of their declaration.
 */
final class CanonicalBytes {

    private final Hasher hasher = Hashing.sha256().newHasher();

    CanonicalBytes add(Object value) {
        if (value instanceof Optional<?> optional) {
            list(optional.stream().toList());
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof Map<?, ?> map) {
            hasher.putInt(map.size());
            map.forEach((key, entry) -> add(key).add(entry));
        } else if (value instanceof Enum<?> constant) {
            text(constant.name());
        } else if (value instanceof Record data) {
            record(data);
        } else if (value instanceof LotOutcome lot) {
            lot(lot);
        } else {
            text(value.toString());
        }
        return this;
    }

    private void list(Collection<?> values) {
        hasher.putInt(values.size());
        values.forEach(this::add);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }

    private void record(Record data) {
        text(data.getClass().getSimpleName());
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            try {
                add(component.getAccessor().invoke(data));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    /** Its values in the order of its constructor, as if it were a record. */
    private void lot(LotOutcome lot) {
        text("LotOutcome");
        add(lot.lot())
                .add(lot.bidders())
                .add(lot.quota())
                .add(lot.shortlisted())
                .add(lot.selected());
        add(lot.share()).add(lot.term()).add(lot.state()).add(lot.reason());
        add(lot.bids()).add(lot.regions()).add(lot.agreedUnits()).add(lot.leaves());
    }

    /** The hash of everything added, in lower-case hexadecimal digits. */
    String hex() {
        return hasher.hash().toString();
    }
}
