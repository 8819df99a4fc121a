package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.UserNames;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.ReleaseFigure;
import org.homeward.figures.work.SetAsideProposal;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A number goes out by two persons: one proposes it, a second one releases it.
@Controller
public final class ProposalPages {
    /// Where the proposals that wait are listed.
    static final String LIST = "/published#waiting";

    private static final String PATH = "/published/proposals/";

    private final ReadQuestion questions;
    private final Doing doing;
    private final Proposals proposals;
    private final UserNames names;
    private final FigurePages.Parts parts;
    private final QuestionWords questionWords;

    /// What can be done about a proposal.
    record Doing(
            EvaluateFigure evaluateFigure,
            ProposeFigure propose,
            ReleaseFigure release,
            SetAsideProposal setAside) {}

    ProposalPages(
            ReadQuestion questions,
            Doing doing,
            Proposals proposals,
            UserNames names,
            FigurePages.Parts parts) {
        this.questions = questions;
        this.doing = doing;
        this.proposals = proposals;
        this.names = names;
        this.parts = parts;
        this.questionWords = new QuestionWords(questions, parts);
    }

    static boolean isFor(Visitor visitor) {
        return visitor.may(FigureUse.READ, ProposeFigure.PURPOSE);
    }

    /// Proposes the number of the question as it is known at its position.
    @PostMapping("/figures/{figure}/proposals")
    @Requires(dataClass = DataClass.T, action = Action.READ, purpose = ProposeFigure.PURPOSE)
    ModelAndView propose(
            Visitor visitor,
            @PathVariable("figure") String figure,
            @RequestParam("proposal") UUID id,
            @RequestParam MultiValueMap<String, String> query) {
        var grant = reading(visitor);
        return switch (questions.read(Asked.of(figure, query))) {
            case ReadQuestion.Refused refused -> parts.refusals().page(visitor, refused);
            case ReadQuestion.Understood(var request) -> {
                var command = new ProposeFigure.Command(id, request);
                var proposal = doing.propose.handle(visitor.signedIn(), grant, command);
                yield new ModelAndView("redirect:" + PATH + proposal.id());
            }
        };
    }

    /// The list has its place on the page of published figures.
    @GetMapping("/published/proposals")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView list() {
        return new ModelAndView("redirect:" + LIST);
    }

    @GetMapping(PATH + "{proposal}")
    @Requires(dataClass = DataClass.PUB, action = Action.DECIDE, purpose = ProposeFigure.PURPOSE)
    ModelAndView show(Visitor visitor, @PathVariable("proposal") UUID id) {
        return page(visitor, known(id), Optional.empty());
    }

    @PostMapping(PATH + "{proposal}/release")
    @Requires(
            dataClass = DataClass.PUB,
            action = Action.DECIDE,
            purpose = ProposeFigure.PURPOSE,
            fresh = true)
    ModelAndView release(Visitor visitor, @PathVariable("proposal") UUID id) {
        var proposal = known(id);
        var actor = visitor.signedIn();
        if (!doing.release.isSecondPerson(actor, proposal)) {
            return conflict(visitor, proposal, ReleaseFigure.Refused.OWN_PROPOSAL.name());
        }
        var grant =
                visitor.require(
                        ReleaseFigure.RELEASE, ProposeFigure.PURPOSE, Condition.TWO_PERSONS);
        return switch (doing.release.handle(actor, grant, id)) {
            case ReleaseFigure.Released(var publication) ->
                    new ModelAndView("redirect:/published/" + publication.id());
            case ReleaseFigure.Refused refused -> conflict(visitor, proposal, refused.name());
        };
    }

    @PostMapping(PATH + "{proposal}/set-aside")
    @Requires(dataClass = DataClass.T, action = Action.READ, purpose = ProposeFigure.PURPOSE)
    ModelAndView setAside(Visitor visitor, @PathVariable("proposal") UUID id) {
        var proposal = known(id);
        return switch (doing.setAside.handle(visitor.signedIn(), reading(visitor), id)) {
            case DONE -> new ModelAndView("redirect:/published");
            case UNKNOWN_PROPOSAL -> throw new NotAllowed();
            case DECIDED_ALREADY ->
                    conflict(visitor, proposal, ReleaseFigure.Refused.DECIDED_ALREADY.name());
        };
    }

    private static Grant reading(Visitor visitor) {
        return visitor.require(FigureUse.READ, ProposeFigure.PURPOSE);
    }

    private Proposal known(UUID id) {
        return proposals.find(id).orElseThrow(NotAllowed::new);
    }

    private ModelAndView conflict(Visitor visitor, Proposal proposal, String refused) {
        var page = page(visitor, proposal, Optional.of(refused));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Visitor visitor, Proposal proposal, Optional<String> refused) {
        var words = visitor.words();
        boolean waits = proposals.isWaiting(proposal.id());
        boolean second = doing.release.isSecondPerson(visitor.signedIn(), proposal);
        var text =
                refused.map(it -> "figures.proposal." + it)
                        .orElse(
                                !waits
                                        ? "figures.proposal.DECIDED_ALREADY"
                                        : second
                                                ? "figures.proposal.second"
                                                : "figures.proposal.first");
        var tone = refused.isPresent() ? Tone.CAUTION : Tone.NEUTRAL;
        var title = questionWords.name(proposal.question(), words);
        var forms =
                new ProposalView.Forms(
                        PATH + proposal.id(),
                        visitor.csrf(),
                        second
                                ? Optional.of(Button.submit(words.text("figures.proposal.release")))
                                : Optional.empty(),
                        Button.submit(words.text("figures.proposal.set_aside")).secondary());
        return visitor.page(
                "figures/proposal",
                title,
                new ProposalView(
                        Breadcrumbs.of(
                                words::text,
                                List.of(
                                        Link.to(
                                                "/published",
                                                words.text("figures.published.title")))),
                        PageHeading.of(title)
                                .caption(QuestionWords.period(proposal.question(), words)),
                        List.of(Notice.of(tone, words.text(text))),
                        list(visitor, proposal),
                        waits ? Optional.of(forms) : Optional.empty()));
    }

    private SummaryList list(Visitor visitor, Proposal proposal) {
        var words = visitor.words();
        var question = proposal.question();
        boolean same =
                again(reading(visitor), proposal).filter(it -> it == proposal.value()).isPresent();
        return new SummaryList(
                List.of(
                        SummaryList.item(
                                words.text("figures.proposal.number"),
                                Cell.link(question.address(), words.number(proposal.value()))),
                        SummaryList.item(
                                words.text("figures.proposal.again"),
                                Cell.tag(
                                        same
                                                ? new Tag(
                                                        words.text("figures.own.same"), Tone.ACCENT)
                                                : new Tag(
                                                        words.text("figures.own.other"),
                                                        Tone.DANGER))),
                        SummaryList.item(
                                words.text("figures.proposal.by"),
                                names.displayName(proposal.proposedBy())),
                        SummaryList.item(
                                words.text("figures.own.position"),
                                question.knowledge().position())));
    }

    private Optional<Long> again(Grant grant, Proposal proposal) {
        return questions.read(proposal.question()) instanceof ReadQuestion.Understood(var request)
                ? Optional.of(doing.evaluateFigure.handle(grant, request).table().total())
                : Optional.empty();
    }

    /// What waits for a second person, for the page of published figures.
    Table waiting(Words words) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.column.figure")),
                        Column.text(words.text("figures.column.period")),
                        Column.number(words.text("figures.proposal.number")),
                        Column.text(words.text("figures.proposal.by")));
        var rows =
                proposals.waiting().stream()
                        .map(
                                one ->
                                        List.of(
                                                Cell.link(
                                                        PATH + one.id(),
                                                        questionWords.name(one.question(), words)),
                                                Cell.text(
                                                        QuestionWords.period(
                                                                one.question(), words)),
                                                Cell.text(words.number(one.value())),
                                                Cell.text(names.displayName(one.proposedBy()))))
                        .toList();
        return Table.of(words.text("figures.proposal.title"), columns, rows)
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("figures.proposal.none"));
    }
}
