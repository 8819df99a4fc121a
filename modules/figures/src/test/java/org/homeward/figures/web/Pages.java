package org.homeward.figures.web;

import java.util.Set;
import java.util.UUID;
import org.homeward.access.web.TestVisitors;
import org.homeward.access.web.Visitor;
import org.homeward.base.Language;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.MemoryDefinitions;
import org.homeward.figures.MemoryExtracts;
import org.homeward.figures.MemoryProposals;
import org.homeward.figures.MemoryPublications;
import org.homeward.figures.work.CompareKnowledge;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.FigureSeries;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.HandOver;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.figures.work.PublishedBeside;
import org.homeward.figures.work.ReleaseFigure;
import org.homeward.figures.work.RememberedCounts;
import org.homeward.figures.work.SetAsideProposal;
import org.homeward.figures.work.Sheets;
import org.homeward.figures.work.Signatures;
import org.homeward.figures.work.TraceFigure;
import org.homeward.figures.work.WriteExtract;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// All pages of the module over a world, wired as the application wires them.
final class Pages {
    final FigureWorld world;
    final MemoryPublications publications = new MemoryPublications();
    final MemoryProposals proposals = new MemoryProposals();
    final MemoryDefinitions definitions = new MemoryDefinitions();
    final FigureListPages list;
    final FigurePages figure;
    final PicturePages picture;
    final TracePages trace;
    final DifferencePages difference;
    final FileDownloads files;
    final PublishedPages published;
    final ProposalPages proposed;
    final PublicationPages publication;
    final ReleasedPages released;
    final DefinitionPages definition;
    final ExtractPages extracts;
    final FigureWork work;
    private final TestVisitors visitors;

    Pages(FigureWorld world) {
        this.world = world;
        var use =
                new FigureUse(
                        new RememberedCounts(world.counts, 500), world.pack.version(), world.clock);
        var evaluate = new EvaluateFigure(use);
        var national = new NationalPicture(use, world.pack);
        var wiring =
                new FiguresPages(
                        world.pack, world.questions, new Sheets(world.pack, world.journal));
        list = wiring.figureListPages(evaluate);
        var propose = new ProposeFigure(use, proposals, world.journal, () -> new UUID(9, 9));
        figure =
                wiring.figurePages(
                        evaluate, new FigureSeries(use, world.journal, world.questions), propose);
        picture = wiring.picturePages(national);
        trace = wiring.tracePages(new TraceFigure(use, world.facts));
        difference =
                wiring.differencePages(
                        evaluate, new CompareKnowledge(use), new TraceFigure(use, world.facts));
        files = wiring.fileDownloads(evaluate, national);
        proposed =
                wiring.proposalPages(
                        wiring.deciding(
                                evaluate,
                                propose,
                                new ReleaseFigure(
                                        use,
                                        proposals,
                                        publications,
                                        world.journal,
                                        org.homeward.access.StandIns.NONE),
                                new SetAsideProposal(use, proposals, world.journal)),
                        proposals,
                        user -> "User " + user.value().getLeastSignificantBits());
        published =
                wiring.publishedPages(
                        evaluate,
                        new PublishedBeside(use, world.pack, world.questions),
                        publications,
                        proposed);
        work =
                wiring.figureWork(
                        evaluate,
                        wiring.figureLists(
                                new PublishedBeside(use, world.pack, world.questions),
                                proposals,
                                publications));
        publication =
                wiring.publicationPages(
                        publications,
                        definitions,
                        new Signatures(world.journal, proposals, (_, _) -> Set.of("statistician")),
                        evaluate);
        released = wiring.releasedPages(publications, definitions);
        definition = wiring.definitionPages(definitions);
        var memory = new MemoryExtracts();
        var write =
                new WriteExtract(
                        world.pack,
                        world.questions,
                        new TraceFigure(use, world.facts),
                        new ExtractFiles());
        extracts =
                wiring.extractPages(
                        new HandOver(use, write, memory, world.journal, () -> new UUID(8, 8)),
                        write,
                        memory,
                        user -> "User " + user.value().getLeastSignificantBits());
        visitors = new TestVisitors(world.pack, world.rights);
    }

    Visitor visitor(String role, Language language) {
        return visitors.signedIn(role, FigureWorld.AGENCY, language);
    }

    /// Somebody else with the same role.
    Visitor second(String role, Language language) {
        return visitors.second(role, FigureWorld.AGENCY, language);
    }

    Visitor statistician(Language language) {
        return visitor("statistician", language);
    }

    /// The query of an address such as `period=2019-H1&by=sex`.
    static MultiValueMap<String, String> query(String text) {
        var decoded = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(text)
                .build()
                .getQueryParams()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        value -> decoded.add(name, value == null ? "" : value)));
        return decoded;
    }
}
