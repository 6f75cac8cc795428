package org.jicai.format;

import java.util.List;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** The events of a file that was parsed before, so that it need not be parsed again. */
final class ParsedEvents implements Parser {

    private final List<Event> events;
    private int next;

    ParsedEvents(List<Event> events) {
        this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return next < events.size() && events.get(next).getEventId() == choice;
    }

    @Override
    public Event peekEvent() {
        return events.get(next);
    }

    @Override
    public Event next() {
        return events.get(next++);
    }

    @Override
    public boolean hasNext() {
        return next < events.size();
    }
}
