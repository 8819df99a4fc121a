package org.homeward.figures.web;

import org.homeward.access.UserNames;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.Extracts;
import org.homeward.figures.model.Proposals;
import org.homeward.figures.model.Publications;
import org.homeward.figures.work.CompareKnowledge;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.FigureSeries;
import org.homeward.figures.work.HandOver;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.figures.work.PublishedBeside;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.ReleaseFigure;
import org.homeward.figures.work.SetAsideProposal;
import org.homeward.figures.work.Sheets;
import org.homeward.figures.work.Signatures;
import org.homeward.figures.work.TraceFigure;
import org.homeward.figures.work.WriteExtract;
import org.homeward.packs.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module, for the application to import. It brings the use cases as beans.
@Configuration(proxyBeanMethods = false)
public class FiguresPages {
    private final ReadQuestion questions;
    private final FigurePages.Parts parts;

    public FiguresPages(CountryPack pack, ReadQuestion questions, Sheets sheets) {
        this.questions = questions;
        this.parts =
                new FigurePages.Parts(
                        pack,
                        sheets,
                        new Exhibits(pack, sheets),
                        new FigureForms(pack),
                        new Refusals(pack));
    }

    @Bean
    FigureWork figureWork(EvaluateFigure evaluateFigure, FigureWork.Lists lists) {
        return new FigureWork(parts.pack(), questions, evaluateFigure, lists);
    }

    @Bean
    FigureWork.Lists figureLists(
            PublishedBeside publishedBeside, Proposals proposals, Publications publications) {
        return new FigureWork.Lists(publishedBeside, proposals, publications);
    }

    @Bean
    ReleasedPages releasedPages(Publications publications, Definitions definitions) {
        return new ReleasedPages(
                publications, definitions, new QuestionWords(questions, parts), parts);
    }

    @Bean
    PublicationPages publicationPages(
            Publications publications,
            Definitions definitions,
            Signatures signatures,
            EvaluateFigure evaluateFigure) {
        return new PublicationPages(
                questions,
                new PublicationPages.Released(publications, definitions, signatures),
                evaluateFigure,
                parts);
    }

    @Bean
    DefinitionPages definitionPages(Definitions definitions) {
        return new DefinitionPages(definitions, parts);
    }

    @Bean
    FigureListPages figureListPages(EvaluateFigure evaluateFigure) {
        return new FigureListPages(questions, evaluateFigure, parts);
    }

    @Bean
    FigurePages figurePages(
            EvaluateFigure evaluateFigure, FigureSeries series, ProposeFigure proposeFigure) {
        return new FigurePages(
                questions,
                evaluateFigure,
                parts,
                new TimePictures(series, parts.exhibits().pictures()),
                proposeFigure);
    }

    @Bean
    PicturePages picturePages(NationalPicture nationalPicture) {
        return new PicturePages(questions, nationalPicture, parts);
    }

    @Bean
    TracePages tracePages(TraceFigure traceFigure) {
        return new TracePages(questions, traceFigure, new FactWords(parts.pack()), parts);
    }

    @Bean
    DifferencePages differencePages(
            EvaluateFigure evaluateFigure,
            CompareKnowledge compareKnowledge,
            TraceFigure traceFigure) {
        return new DifferencePages(questions, evaluateFigure, compareKnowledge, traceFigure, parts);
    }

    @Bean
    FileDownloads fileDownloads(EvaluateFigure evaluateFigure, NationalPicture nationalPicture) {
        return new FileDownloads(questions, evaluateFigure, nationalPicture, parts);
    }

    @Bean
    PublishedPages publishedPages(
            EvaluateFigure evaluateFigure,
            PublishedBeside publishedBeside,
            Publications publications,
            ProposalPages proposals) {
        return new PublishedPages(
                questions,
                new PublishedPages.PublishedUse(
                        evaluateFigure, publishedBeside, publications, proposals),
                parts);
    }

    @Bean
    ProposalPages proposalPages(ProposalPages.Doing doing, Proposals proposals, UserNames names) {
        return new ProposalPages(questions, doing, proposals, names, parts);
    }

    @Bean
    ExtractPages extractPages(
            HandOver handOver, WriteExtract write, Extracts extracts, UserNames names) {
        return new ExtractPages(handOver, new ExtractViews(write, extracts, names));
    }

    @Bean
    ProposalPages.Doing deciding(
            EvaluateFigure evaluateFigure,
            ProposeFigure propose,
            ReleaseFigure release,
            SetAsideProposal setAside) {
        return new ProposalPages.Doing(evaluateFigure, propose, release, setAside);
    }
}
