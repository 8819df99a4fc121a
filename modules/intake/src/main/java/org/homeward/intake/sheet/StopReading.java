package org.homeward.intake.sheet;

import org.xml.sax.SAXException;

/// Carries the reason to stop through the XML parser, which lets nothing else pass.
final class StopReading extends SAXException {
    private static final long serialVersionUID = 1L;
    private final UnreadableSheet reason;

    StopReading(UnreadableSheet reason) {
        super(reason.getMessage());
        this.reason = reason;
    }

    UnreadableSheet reason() {
        return reason;
    }
}
