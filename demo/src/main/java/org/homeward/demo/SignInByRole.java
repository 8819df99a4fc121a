package org.homeward.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.SignIns;
import org.homeward.app.wiring.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One click signs a visitor in as the invented user of a role. A real instance has no such
/// address.
@Controller
public class SignInByRole {
    private final DemoUsers users;
    private final SignIns signIns;

    SignInByRole(Rooms rooms, SignIns signIns) {
        this.users = new DemoUsers(rooms);
        this.signIns = signIns;
    }

    @GetMapping("/demo/sign-in/{role}")
    @Requires(open = "the demonstration invites everybody to look around")
    public String signIn(
            @PathVariable("role") String role,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!DemoUsers.ROLES.contains(role)) {
            throw new NotAllowed();
        }
        var user = users.user(role).orElseThrow(NotAllowed::new);
        signIns.signIn(request, response, user.id());
        return "redirect:/";
    }
}
