package org.homeward.access.web;

import java.util.Optional;
import org.homeward.access.Emergency;

/// Where the page of a record is that was opened in an emergency.
public interface RecordPages {
    /// Empty where the record has no page of its own.
    Optional<String> address(Emergency.Target target);
}
