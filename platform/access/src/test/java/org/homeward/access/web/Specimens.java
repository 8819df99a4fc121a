package org.homeward.access.web;

import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Pages with every kind of requirement.
@Controller
final class Specimens {
    @GetMapping("/")
    @Requires(open = "the home page of this test")
    @ResponseBody
    String home(Visitor visitor) {
        return visitor.language() + " " + visitor.actor().isPresent();
    }

    @GetMapping("/facts")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    @ResponseBody
    String facts(Visitor visitor) {
        visitor.require(Right.of(DataClass.T, Action.READ), "statistics");
        return "facts";
    }

    @GetMapping("/released")
    @Requires(dataClass = DataClass.PUB, action = Action.READ)
    @ResponseBody
    String released() {
        return "released";
    }

    @GetMapping("/file")
    @Requires(dataClass = DataClass.P, action = Action.READ)
    @ResponseBody
    String file() {
        throw new NotAllowed();
    }

    @GetMapping("/taken-home")
    @Transfer
    @Requires(dataClass = DataClass.T, action = Action.READ)
    @ResponseBody
    String takenHome() {
        return "a file";
    }

    @GetMapping("/forgotten")
    @ResponseBody
    String forgotten() {
        return "nobody said who may see this";
    }
}
