package org.homeward.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.web.UserForm.Invalid;
import org.homeward.access.web.UserForm.Valid;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ResetPassword;
import org.homeward.base.UserId;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The users of the instance, for user administrators.
@Controller
final class UserPages implements MyWork {
    static final String PATH = "/users";
    private static final String PURPOSE = "administration";
    private static final Right READ = Right.of(DataClass.A, Action.READ);

    /// What an administrator can do to users.
    record Doing(AddUser add, ChangeAccount change, ResetPassword reset) {}

    private final Users users;
    private final Doing doing;
    private final UserViews views;
    private final ProofResetViews resets;

    /// Of two clicks the second one finds what the first one did.
    private final Lock oneAtATime = new ReentrantLock();

    UserPages(Users users, Doing doing, UserViews views, ProofResetViews resets) {
        this.users = users;
        this.doing = doing;
        this.views = views;
        this.resets = resets;
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = PURPOSE)
    ModelAndView list(
            Visitor visitor, @RequestParam(name = "state", defaultValue = "") String state) {
        var only = UserViews.state(state);
        var seen = seen(grant(visitor, READ));
        return views.list(visitor, UserViews.only(seen, only), only, resets.waiting(visitor, seen));
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        return visitor.grant(READ, PURPOSE, Condition.USERS_ONLY)
                .map(grant -> UserViews.tiles(visitor.words(), seen(grant)))
                .orElse(List.of());
    }

    private List<User> seen(Grant grant) {
        var reach = grant.reach();
        return users.all().stream().filter(it -> reach.covers(it.account().agency())).toList();
    }

    @GetMapping(PATH + "/new")
    @Requires(dataClass = DataClass.A, action = Action.CREATE, purpose = PURPOSE)
    ModelAndView ask(Visitor visitor) {
        return views.add(visitor, UserForm.empty(), List.of());
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.CREATE, purpose = PURPOSE, fresh = true)
    ModelAndView add(Visitor visitor, @ModelAttribute UserForm form, HttpSession session) {
        var grant = grant(visitor, AddUser.RIGHT);
        return switch (form.check(views.agencies(grant))) {
            case Invalid(var problems) -> unprocessable(views.add(visitor, form, problems));
            case Valid(var command) -> {
                oneAtATime.lock();
                try {
                    yield add(visitor, grant, new Filled(form, command), session);
                } finally {
                    oneAtATime.unlock();
                }
            }
        };
    }

    private record Filled(UserForm form, AddUser.Command command) {}

    private ModelAndView add(Visitor visitor, Grant grant, Filled filled, HttpSession session) {
        var command = filled.command();
        var clickedTwice =
                users.find(command.login()).filter(it -> HandOver.waits(session, it.id()));
        if (clickedTwice.isPresent()) {
            return handOver(clickedTwice.get().id());
        }
        return switch (doing.add().handle(grant, visitor.signedIn(), command)) {
            case AddUser.Done(var user, var firstPassword) -> {
                HandOver.keep(session, user.id(), firstPassword);
                yield handOver(user.id());
            }
            case AddUser.Refused refused ->
                    unprocessable(
                            views.add(visitor, filled.form(), List.of(UserForm.Slip.of(refused))));
        };
    }

    private static ModelAndView handOver(UserId user) {
        return new ModelAndView("redirect:" + PATH + "/" + user + "/first-password");
    }

    /// Shows a first password once; after that the page is the user's.
    @GetMapping(PATH + "/{user}/first-password")
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE)
    ModelAndView firstPassword(
            Visitor visitor, @PathVariable("user") UUID id, HttpSession session) {
        var user = seen(visitor, id);
        return HandOver.take(session, user.id())
                .map(it -> views.firstPassword(visitor, user, it))
                .orElseGet(() -> new ModelAndView("redirect:" + PATH + "/" + id));
    }

    @GetMapping(PATH + "/{user}")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = PURPOSE)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("user") UUID id,
            @RequestParam(name = "saved", required = false) @Nullable String saved) {
        var notice =
                saved == null
                        ? Optional.<Notice>empty()
                        : Optional.of(
                                Notice.of(Tone.ACCENT, visitor.words().text("access.user.saved")));
        return views.user(visitor, seen(visitor, id), notice);
    }

    @PostMapping(PATH + "/{user}/roles")
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE, fresh = true)
    ModelAndView changeRoles(
            Visitor visitor,
            @PathVariable("user") UUID id,
            @RequestParam("revision") int revision,
            @RequestParam(name = "roles", defaultValue = "") Set<String> roles) {
        return change(visitor, id, revision, new ChangeAccount.Change.Roles(roles));
    }

    @PostMapping(PATH + "/{user}/state")
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE)
    ModelAndView changeState(
            Visitor visitor,
            @PathVariable("user") UUID id,
            @RequestParam("revision") int revision,
            @RequestParam("state") User.State state) {
        return change(visitor, id, revision, new ChangeAccount.Change.Standing(state));
    }

    @PostMapping(PATH + "/{user}/password")
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE, fresh = true)
    ModelAndView resetPassword(
            Visitor visitor, @PathVariable("user") UUID id, HttpSession session) {
        var user = seen(visitor, id);
        var grant = grant(visitor, ChangeAccount.RIGHT);
        oneAtATime.lock();
        try {
            if (HandOver.waits(session, user.id())) {
                return handOver(user.id());
            }
            return switch (doing.reset().handle(grant, visitor.signedIn(), user.id())) {
                case ResetPassword.Done(var firstPassword) -> {
                    HandOver.keep(session, user.id(), firstPassword);
                    yield handOver(user.id());
                }
                case ResetPassword.Refused refused ->
                        conflict(views.user(visitor, user, refusal(visitor, refused.name())));
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    static Optional<Notice> refusal(Visitor visitor, String refused) {
        return Optional.of(
                Notice.of(Tone.CAUTION, visitor.words().text("access.refused." + refused)));
    }

    private ModelAndView change(
            Visitor visitor, UUID id, int revision, ChangeAccount.Change change) {
        var user = seen(visitor, id);
        var grant = grant(visitor, ChangeAccount.RIGHT);
        var command = new ChangeAccount.Command(user.id(), revision, change);
        return switch (doing.change().handle(grant, visitor.signedIn(), command)) {
            case ChangeAccount.Done _ -> new ModelAndView("redirect:" + PATH + "/" + id + "?saved");
            case ChangeAccount.Refused refused ->
                    conflict(
                            views.user(
                                    visitor, seen(visitor, id), refusal(visitor, refused.name())));
        };
    }

    /// A user whom the visitor may see, or [NotAllowed].
    User seen(Visitor visitor, UUID id) {
        var reach = grant(visitor, READ).reach();
        return users.find(new UserId(id))
                .filter(user -> reach.covers(user.account().agency()))
                .orElseThrow(NotAllowed::new);
    }

    static Grant grant(Visitor visitor, Right right) {
        return visitor.require(right, PURPOSE, Condition.USERS_ONLY);
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// The page of a user, saying that nothing was changed and why.
    ModelAndView refused(Visitor visitor, User user, String reason) {
        return conflict(views.user(visitor, user, refusal(visitor, reason)));
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
