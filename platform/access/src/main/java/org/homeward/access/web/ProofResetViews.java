package org.homeward.access.web;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.access.model.SecondFactors.Reset;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.work.ResetProofs;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Tone;

/// Requests to take away what proves who a user is, in words for administrators.
final class ProofResetViews {
    private final ResetProofs reset;
    private final Users users;

    ProofResetViews(ResetProofs reset, Users users) {
        this.reset = reset;
        this.users = users;
    }

    /// What of the users seen waits for the visitor to decide.
    List<Notice> waiting(Visitor visitor, List<User> seen) {
        var words = visitor.words();
        var me = visitor.signedIn().user();
        var byOthers =
                reset.open().stream()
                        .filter(it -> !it.askedBy().equals(me) && !it.user().equals(me))
                        .map(Reset::user)
                        .collect(Collectors.toSet());
        var links =
                seen.stream()
                        .filter(user -> byOthers.contains(user.id()))
                        .map(
                                user ->
                                        Link.to(
                                                UserPages.PATH + "/" + user.id(),
                                                user.account().displayName()))
                        .toList();
        return links.isEmpty()
                ? List.of()
                : List.of(
                        Notice.of(Tone.CAUTION, words.text("access.proofs.waiting")).links(links));
    }

    UserView.ProofReset of(Visitor visitor, User user) {
        var words = visitor.words();
        var address = UserPages.PATH + "/" + user.id() + ProofResetPages.BELOW;
        var asked = reset.open(user.id());
        if (asked.isEmpty()) {
            return reset.hasProofs(user.id())
                    ? view(words, "access.proofs.reset.lead", List.of(ask(words, address)))
                    : view(words, "access.proofs.reset.nothing", List.of());
        }
        var withdraw =
                new UserView.Act(
                        address + "/withdraw",
                        Button.submit(words.text("access.proofs.reset.withdraw")).secondary());
        if (asked.get().askedBy().equals(visitor.signedIn().user())) {
            return view(words, "access.proofs.reset.own", List.of(withdraw));
        }
        var by = users.find(asked.get().askedBy()).map(it -> it.account().displayName());
        return new UserView.ProofReset(
                words.text("access.proofs.reset.title"),
                words.text("access.proofs.reset.asked", by.orElse("")),
                List.of(
                        new UserView.Act(
                                address + "/confirm",
                                Button.submit(words.text("access.proofs.reset.confirm")).danger()),
                        withdraw));
    }

    private static UserView.Act ask(Words words, String address) {
        return new UserView.Act(
                address, Button.submit(words.text("access.proofs.reset.ask")).secondary());
    }

    private static UserView.ProofReset view(Words words, String text, List<UserView.Act> acts) {
        return new UserView.ProofReset(
                words.text("access.proofs.reset.title"), words.text(text), acts);
    }
}
