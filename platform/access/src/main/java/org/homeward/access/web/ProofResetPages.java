package org.homeward.access.web;

import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.model.User;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ResetProofs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Two administrators take away what proves who a user is: one asks, the other one confirms.
@Controller
final class ProofResetPages {
    static final String BELOW = "/proofs-reset";
    private static final String PATH = UserPages.PATH + "/{user}" + BELOW;
    private static final String PURPOSE = "administration";

    private final UserPages users;
    private final ResetProofs reset;

    ProofResetPages(UserPages users, ResetProofs reset) {
        this.users = users;
        this.reset = reset;
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE, fresh = true)
    ModelAndView ask(Visitor visitor, @PathVariable("user") UUID id) {
        var user = users.seen(visitor, id);
        return answer(visitor, user, reset.ask(grant(visitor), visitor.signedIn(), user.id()));
    }

    @PostMapping(PATH + "/confirm")
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE, fresh = true)
    ModelAndView confirm(Visitor visitor, @PathVariable("user") UUID id) {
        var user = users.seen(visitor, id);
        return answer(visitor, user, reset.confirm(grant(visitor), visitor.signedIn(), user.id()));
    }

    @PostMapping(PATH + "/withdraw")
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE)
    ModelAndView withdraw(Visitor visitor, @PathVariable("user") UUID id) {
        var user = users.seen(visitor, id);
        return answer(visitor, user, reset.withdraw(grant(visitor), visitor.signedIn(), user.id()));
    }

    private static Grant grant(Visitor visitor) {
        return UserPages.grant(visitor, ChangeAccount.RIGHT);
    }

    private ModelAndView answer(Visitor visitor, User user, ResetProofs.Outcome outcome) {
        return switch (outcome) {
            case DONE -> new ModelAndView("redirect:" + UserPages.PATH + "/" + user.id());
            case UNKNOWN_USER, OWN_ACCOUNT, NOTHING_TO_RESET, NOT_ASKED, SECOND_PERSON ->
                    users.refused(visitor, user, outcome.name());
        };
    }
}
