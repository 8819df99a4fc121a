package org.homeward.people.work;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.BreakGlass;
import org.homeward.access.Emergency;
import org.homeward.people.Identity;

/// Shows what somebody opened in an emergency, for as long as it is open. Each showing is a look.
public final class ShowInEmergency {
    private final Vault vault;
    private final BreakGlass breakGlass;

    public ShowInEmergency(Vault vault, BreakGlass breakGlass) {
        this.vault = vault;
        this.breakGlass = breakGlass;
    }

    public sealed interface Shown {}

    /// Names, birth date, numbers.
    public record Names(Identity identity) implements Shown {}

    /// Where the person lives.
    public record Place(String homeAddress) implements Shown {}

    /// The record says nothing of that class, or ended or was erased meanwhile.
    public record Nothing() implements Shown {}

    /// Empty where it is not open to this user, or not any more.
    public Optional<Shown> handle(Actor by, Emergency emergency) {
        return breakGlass
                .grant(by, emergency)
                .map(
                        grant -> {
                            UUID record = emergency.target().record();
                            return switch (emergency.target().opened()) {
                                case I ->
                                        vault.identityInEmergency(grant, record)
                                                .<Shown>map(Names::new)
                                                .orElseGet(Nothing::new);
                                case L ->
                                        vault.homeAddressInEmergency(grant, record)
                                                .<Shown>map(Place::new)
                                                .orElseGet(Nothing::new);
                                case OP, H, P, J, T, A, PUB -> new Nothing();
                            };
                        });
    }
}
