package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.ChartFigure;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;

/// A figure: its number beside its definition, its table, pictures and footnotes.
///
/// @param propose empty for whoever does not work for publication
public record FigureView(
        Top top,
        Answer answer,
        Form form,
        Foot foot,
        List<ChartFigure> pictures,
        Optional<Propose> propose) {
    /// The button that proposes the number on screen for release.
    ///
    /// @param id of the proposal, so that a double click proposes once
    public record Propose(String action, String id, Shell.Csrf csrf, String label, String hint) {}

    /// Where the reader is, on the screen and on paper.
    public record Top(Breadcrumbs breadcrumbs, PageHeading heading, Paper paper) {}

    public Paper paper() {
        return top.paper;
    }

    /// The number and what it means.
    ///
    /// @param trace leads to the list behind the number
    public record Answer(
            String number, String known, Link trace, String definitionHeading, SummaryList about) {}

    /// What can be asked.
    public record Form(Filters filters, FigureForms.Fields fields) {}

    /// The table with its picture, files, footnotes, and what else can be done.
    public record Foot(
            String tableHeading,
            Table table,
            Optional<ChartFigure> chart,
            Downloads downloads,
            Notes notes) {}

    /// Footnotes, the permanent address, and further links.
    public record Notes(
            String heading,
            List<String> notes,
            String addressLabel,
            Link address,
            List<Link> links) {
        public Notes {
            notes = List.copyOf(notes);
            links = List.copyOf(links);
        }
    }

    public FigureView {
        pictures = List.copyOf(pictures);
    }
}
