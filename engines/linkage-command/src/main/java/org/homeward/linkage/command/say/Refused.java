package org.homeward.linkage.command.say;

import java.util.List;

/// The command cannot do what it was asked. The message is a key of [Words], so that it is said in
/// the user's language; nothing was written.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public Refused(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// What happened and what to do, in that language.
    public String in(Words words) {
        var said =
                arguments.stream()
                        .map(one -> one instanceof Refused inner ? inner.in(words) : one)
                        .toArray();
        return words.say(key, said);
    }
}
