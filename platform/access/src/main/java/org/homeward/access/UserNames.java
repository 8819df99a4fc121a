package org.homeward.access;

import org.homeward.base.UserId;

/// The names by which users are shown to each other, for pages such as the journal.
public interface UserNames {
    /// The display name; empty for the instance itself and for whoever has no account here.
    String displayName(UserId user);
}
