package org.homeward.intake.model;

import java.util.List;
import org.homeward.base.UserId;

/// What an officer has sent and neither published nor forgotten.
public interface WaitingUploads {
    /// The newest first.
    List<Upload> of(UserId officer);
}
