package org.homeward.app.wiring;

import java.time.Clock;
import org.homeward.access.StandIns;
import org.homeward.access.UserRoles;
import org.homeward.facts.Facts;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.Extracts;
import org.homeward.figures.model.Proposals;
import org.homeward.figures.model.Publications;
import org.homeward.figures.store.SqlDefinitions;
import org.homeward.figures.store.SqlExtracts;
import org.homeward.figures.store.SqlProposals;
import org.homeward.figures.store.SqlPublications;
import org.homeward.figures.web.ExtractFiles;
import org.homeward.figures.work.CompareKnowledge;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.FigureSeries;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.HandOver;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.figures.work.PublishedBeside;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.ReleaseFigure;
import org.homeward.figures.work.RememberedCounts;
import org.homeward.figures.work.SetAsideProposal;
import org.homeward.figures.work.Sheets;
import org.homeward.figures.work.Signatures;
import org.homeward.figures.work.TraceFigure;
import org.homeward.figures.work.WriteExtract;
import org.homeward.journal.Journal;
import org.homeward.packs.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases behind the pages of figures.
@Configuration(proxyBeanMethods = false)
public class FiguresWiring {
    private static final int REMEMBERED = 4_000;

    @Bean
    Facts facts(Rooms rooms) {
        return rooms.facts();
    }

    @Bean
    FigureUse figureUse(Rooms rooms) {
        return new FigureUse(
                new RememberedCounts(rooms.counts(), REMEMBERED),
                rooms.foundation().pack().version(),
                rooms.foundation().clock());
    }

    @Bean
    ReadQuestion readQuestion(CountryPack pack, Journal journal, Clock clock) {
        return new ReadQuestion(pack, journal, clock);
    }

    @Bean
    Sheets sheets(CountryPack pack, Journal journal) {
        return new Sheets(pack, journal);
    }

    @Bean
    EvaluateFigure evaluateFigure(FigureUse use) {
        return new EvaluateFigure(use);
    }

    @Bean
    FigureSeries figureSeries(FigureUse use, Journal journal, ReadQuestion questions) {
        return new FigureSeries(use, journal, questions);
    }

    @Bean
    NationalPicture nationalPicture(FigureUse use, CountryPack pack) {
        return new NationalPicture(use, pack);
    }

    @Bean
    TraceFigure traceFigure(FigureUse use, Facts facts) {
        return new TraceFigure(use, facts);
    }

    @Bean
    CompareKnowledge compareKnowledge(FigureUse use) {
        return new CompareKnowledge(use);
    }

    @Bean
    Publications publications(Rooms rooms) {
        return new SqlPublications(rooms.foundation().database().client("figures"));
    }

    @Bean
    Proposals proposals(Rooms rooms) {
        return new SqlProposals(rooms.foundation().database().client("figures"));
    }

    @Bean
    Definitions definitions(Rooms rooms) {
        return new SqlDefinitions(rooms.foundation().database().client("figures"));
    }

    @Bean
    Signatures signatures(Journal journal, Proposals proposals, UserRoles roles) {
        return new Signatures(journal, proposals, roles);
    }

    @Bean
    ProposeFigure proposeFigure(Rooms rooms, FigureUse use, Proposals proposals, Journal journal) {
        return new ProposeFigure(use, proposals, journal, rooms.foundation()::randomId);
    }

    @Bean
    ReleaseFigure releaseFigure(
            FigureUse use,
            Proposals proposals,
            Publications publications,
            Journal journal,
            StandIns standIns) {
        return new ReleaseFigure(use, proposals, publications, journal, standIns);
    }

    @Bean
    SetAsideProposal setAsideProposal(FigureUse use, Proposals proposals, Journal journal) {
        return new SetAsideProposal(use, proposals, journal);
    }

    @Bean
    Extracts extracts(Rooms rooms) {
        return new SqlExtracts(rooms.foundation().database().client("figures"));
    }

    @Bean
    WriteExtract writeExtract(CountryPack pack, ReadQuestion questions, TraceFigure trace) {
        return new WriteExtract(pack, questions, trace, new ExtractFiles());
    }

    @Bean
    HandOver handOver(
            Rooms rooms, FigureUse use, WriteExtract write, Extracts extracts, Journal journal) {
        return new HandOver(use, write, extracts, journal, rooms.foundation()::randomId);
    }

    @Bean
    PublishedBeside publishedBeside(FigureUse use, CountryPack pack, ReadQuestion questions) {
        return new PublishedBeside(use, pack, questions);
    }
}
