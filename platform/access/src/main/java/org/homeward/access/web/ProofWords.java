package org.homeward.access.web;

import java.util.ArrayList;
import java.util.List;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.Users;
import org.homeward.base.UserId;
import org.homeward.packs.Words;

/// By what a user can show who they are, in words.
final class ProofWords {
    private final Users users;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    ProofWords(Users users, SecondFactors factors, Passkeys passkeys) {
        this.users = users;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    List<String> of(UserId user, Words words) {
        var proofs = new ArrayList<String>();
        users.password(user).ifPresent(_ -> proofs.add(words.text("access.password")));
        factors.secret(user).ifPresent(_ -> proofs.add(words.text("access.proofs.code")));
        int held = passkeys.of(user).size();
        if (held > 0) {
            proofs.add(words.text("access.proofs.passkeys", held));
        }
        return proofs.isEmpty() ? List.of(words.text("access.proofs.none")) : proofs;
    }
}
