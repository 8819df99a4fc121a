package org.homeward.access.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;

/// The users of the instance.
public interface Users {
    Optional<User> find(UserId id);

    Optional<User> find(Login login);

    /// Everybody, by display name.
    List<User> all();

    Optional<Password> password(UserId user);

    /// A user with what a session stands on now, asked for at once: every request does.
    Optional<Known> known(UserId id);

    /// A user, and what a session of the user stands on.
    ///
    /// @param cover that the user took up last, if any; it may have ended since
    record Known(User user, Standing standing, Optional<UUID> cover) {}

    /// What a session of the user stands on now.
    Standing standing(UserId user);

    /// In a transaction: whoever asks for this too waits until it ends, and then sees what it
    /// wrote.
    /// For decisions that look at more than one account.
    void oneAtATime();

    /// Throws [WrittenMeanwhile] when the login was ever given to somebody.
    void add(Recording recording, User user);

    /// Throws [WrittenMeanwhile] when somebody else wrote this revision first.
    void revise(Recording recording, User user);

    /// Throws [WrittenMeanwhile] when somebody else wrote this revision first.
    void setPassword(Recording recording, UserId user, Password password);

    void noteSignIn(Recording recording, UserId user, SignInOutcome outcome);
}
