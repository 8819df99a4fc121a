package org.homeward.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.base.Period;
import org.homeward.figures.model.Extracts.Known;
import org.homeward.figures.model.Extracts.State;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.HandOver;
import org.homeward.figures.work.HandOver.Refused;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.webkit.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Coded rows in the words of a standard of exchange, handed over by two persons.
@Controller
public final class ExtractPages {
    static final String PATH = "/extracts";
    private static final String ONE = PATH + "/{extract}";

    private final HandOver handOver;
    private final ExtractViews views;

    ExtractPages(HandOver handOver, ExtractViews views) {
        this.handOver = handOver;
        this.views = views;
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.T, action = Action.EXPORT, purpose = ProposeFigure.PURPOSE)
    ModelAndView list(Visitor visitor) {
        return list(visitor, ExtractViews.Typed.of(handOver.newId()));
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.T, action = Action.EXPORT, purpose = ProposeFigure.PURPOSE)
    ModelAndView propose(
            Visitor visitor,
            @RequestParam("extract") UUID id,
            @RequestParam(name = "standard", defaultValue = "") String standard,
            @RequestParam(name = "period", defaultValue = "") String period) {
        var typed = new ExtractViews.Typed(id, standard, period, "");
        if (!(Period.read(period.strip()) instanceof Period.Reading.Read(var read))) {
            return wrong(visitor, typed.wrong("period"));
        }
        var command = new HandOver.Command(id, standard, read);
        return switch (handOver.propose(visitor.signedIn(), reading(visitor), command)) {
            case HandOver.Waiting(var extract) -> seeOther(extract.id());
            case Refused refused -> wrong(visitor, typed.wrong(refused.name()));
        };
    }

    @GetMapping(ONE)
    @Requires(dataClass = DataClass.T, action = Action.EXPORT, purpose = ProposeFigure.PURPOSE)
    ModelAndView show(Visitor visitor, @PathVariable("extract") UUID id) {
        return page(visitor, known(id), Optional.empty());
    }

    @PostMapping(ONE + "/release")
    @Requires(dataClass = DataClass.T, action = Action.EXPORT, purpose = ProposeFigure.PURPOSE)
    ModelAndView release(Visitor visitor, @PathVariable("extract") UUID id) {
        var known = known(id);
        var actor = visitor.signedIn();
        if (!known.extract().isSecondPerson(actor)) {
            return conflict(visitor, id, Refused.OWN_EXTRACT);
        }
        return handOver.release(actor, exporting(visitor), id)
                .map(refused -> conflict(visitor, id, refused))
                .orElseGet(() -> seeOther(id));
    }

    @PostMapping(ONE + "/set-aside")
    @Requires(dataClass = DataClass.T, action = Action.EXPORT, purpose = ProposeFigure.PURPOSE)
    ModelAndView setAside(Visitor visitor, @PathVariable("extract") UUID id) {
        known(id);
        return handOver.setAside(visitor.signedIn(), reading(visitor), id)
                .map(refused -> conflict(visitor, id, refused))
                .orElseGet(() -> seeOther(id));
    }

    /// Two persons agreed where it was released; before that there is no file.
    @PostMapping(ONE + "/file")
    @Transfer
    @Requires(dataClass = DataClass.T, action = Action.EXPORT, purpose = ProposeFigure.PURPOSE)
    @Nullable ModelAndView file(
            Visitor visitor, @PathVariable("extract") UUID id, HttpServletResponse response)
            throws IOException {
        if (known(id).state() != State.RELEASED) {
            return conflict(visitor, id, Refused.NOT_RELEASED);
        }
        var taken = handOver.take(visitor.signedIn(), reading(visitor), exporting(visitor), id);
        switch (taken) {
            case Refused refused -> {
                return conflict(visitor, id, refused);
            }
            case HandOver.File(var extract, byte[] bytes) -> {
                String name = extract.wanted().standard() + "_" + extract.wanted().period();
                Download.of(name + ".xlsx", ExtractViews.XLSX, bytes).send(response);
                return null;
            }
        }
    }

    private static Grant reading(Visitor visitor) {
        return visitor.require(FigureUse.READ, ProposeFigure.PURPOSE);
    }

    private static Grant exporting(Visitor visitor) {
        return visitor.require(HandOver.EXPORT, ProposeFigure.PURPOSE, Condition.TWO_PERSONS);
    }

    private Known known(UUID id) {
        return handOver.find(id).orElseThrow(NotAllowed::new);
    }

    private static ModelAndView seeOther(UUID id) {
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private ModelAndView wrong(Visitor visitor, ExtractViews.Typed typed) {
        var page = list(visitor, typed.renewed(handOver.newId()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(Visitor visitor, ExtractViews.Typed typed) {
        return visitor.page(
                "figures/extracts",
                visitor.words().text("figures.extract.title"),
                views.list(visitor, typed));
    }

    private ModelAndView conflict(Visitor visitor, UUID id, Refused refused) {
        var page = page(visitor, known(id), Optional.of(refused));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Visitor visitor, Known known, Optional<Refused> refused) {
        return visitor.page(
                "figures/extract",
                visitor.words().text("figures.extract.one"),
                views.one(visitor, known, refused.map(Enum::name).orElse("")));
    }
}
