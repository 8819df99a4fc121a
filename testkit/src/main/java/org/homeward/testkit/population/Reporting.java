package org.homeward.testkit.population;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.Period;

/// Which agencies see what, what they send and when, and what reviewers do about it.
///
/// @param typicalDays mean days until an agency knows of an event
/// @param lateDays least and most days where it learns late
/// @param second share of persons whom a second agency records too; `third`, of these, a third
/// @param copies files that come twice under other numbers and are taken back
/// @param resent files that are taken back and sent again
record Reporting(
        double typicalDays,
        List<Integer> lateDays,
        double second,
        double third,
        Map<AgencyId, VictimAgency> victims,
        CaseAgencies cases,
        Map<FileKind, String> recordNumbers,
        String decisionNumber,
        String fileNumber,
        Map<AgencyId, Sender> senders,
        List<Copy> copies,
        List<Copy> resent,
        Reviews reviews) {

    /// An agency that records victims.
    ///
    /// @param weights how often it is the first, by border of the case
    /// @param sees what it records of a person whom another agency recorded first
    record VictimAgency(Map<String, Double> weights, double affinity, Set<Milestone> sees) {}

    /// Who leads cases by border, and how they are handed over.
    record CaseAgencies(Map<String, Weights<AgencyId>> leads, List<Handover> handovers) {}

    /// How cases pass from one agency to another.
    ///
    /// @param keeps what the giving agency's record tells; `sees`, the receiving agency's
    /// @param suspects share of suspects that the other of the two records too
    record Handover(
            AgencyId from,
            AgencyId to,
            double share,
            Set<Milestone> keeps,
            Set<Milestone> sees,
            Cites cites,
            double suspects) {}

    /// Shares of handed-over cases that cite the decision, the file, the giver's number.
    record Cites(double decision, double file, double chain) {}

    /// How an agency writes its files.
    record Sender(
            Map<FileKind, Period.Step> steps,
            Language headings,
            Format format,
            List<Integer> delayDays,
            Notation notation) {}

    /// How cells are written.
    record Notation(Words units, Words codes, String dates, char separator) {
        enum Words {
            NAME,
            CODE
        }
    }

    /// The form of a file.
    public enum Format {
        CSV,
        XLSX
    }

    /// One file by agency, kind and the period that it ends.
    record Copy(AgencyId agency, FileKind kind, Period period, int days) {}

    /// How much of what linkage misses or gets wrong is put right, and after how many days.
    record Reviews(double links, double undone, int keptApart, int leastDays, int mostDays) {}

    /// The same reporting where reviewers decide on one in so many of what they would.
    Reporting reviewsOutOf(int factor) {
        var fewer =
                new Reviews(
                        reviews.links() / factor,
                        reviews.undone() / factor,
                        reviews.keptApart(),
                        reviews.leastDays(),
                        reviews.mostDays());
        return new Reporting(
                typicalDays,
                lateDays,
                second,
                third,
                victims,
                cases,
                recordNumbers,
                decisionNumber,
                fileNumber,
                senders,
                copies,
                resent,
                fewer);
    }

    static Reporting read(Tree tree) {
        tree.only(
                "known_days",
                "late_days",
                "second",
                "third",
                "victims",
                "cases",
                "record_numbers",
                "decision_number",
                "file_number",
                "senders",
                "copies",
                "resent",
                "reviews");
        var numbers = new EnumMap<FileKind, String>(FileKind.class);
        tree.at("record_numbers")
                .map(Tree::text)
                .forEach((kind, pattern) -> numbers.put(FileKind.ofCode(kind), pattern));
        return new Reporting(
                tree.at("known_days").number(),
                wholes(tree.at("late_days")),
                tree.at("second").number(),
                tree.at("third").number(),
                agencies(tree.at("victims").map(Reporting::victimAgency)),
                cases(tree.at("cases")),
                numbers,
                tree.at("decision_number").text(),
                tree.at("file_number").text(),
                agencies(tree.at("senders").map(Reporting::sender)),
                tree.at("copies").list().stream().map(Reporting::copy).toList(),
                tree.at("resent").list().stream().map(Reporting::copy).toList(),
                reviews(tree.at("reviews")));
    }

    private static <T> Map<AgencyId, T> agencies(Map<String, T> byText) {
        var agencies = new LinkedHashMap<AgencyId, T>();
        byText.forEach((id, item) -> agencies.put(new AgencyId(id), item));
        return agencies;
    }

    private static VictimAgency victimAgency(Tree tree) {
        tree.only("first", "affinity", "sees");
        return new VictimAgency(
                tree.at("first").map(Tree::number),
                tree.at("affinity").number(),
                milestones(tree.at("sees")));
    }

    private static CaseAgencies cases(Tree tree) {
        tree.only("leads", "handovers");
        var leads = tree.at("leads").map(lead -> new Weights<>(agencies(lead.map(Tree::number))));
        return new CaseAgencies(
                leads, tree.at("handovers").list().stream().map(Reporting::handover).toList());
    }

    private static Handover handover(Tree tree) {
        tree.only("from", "to", "share", "keeps", "sees", "cites", "suspects");
        var cites = tree.at("cites").only("decision", "file", "chain");
        return new Handover(
                new AgencyId(tree.at("from").text()),
                new AgencyId(tree.at("to").text()),
                tree.at("share").number(),
                milestones(tree.at("keeps")),
                milestones(tree.at("sees")),
                new Cites(
                        cites.at("decision").number(),
                        cites.at("file").number(),
                        cites.at("chain").number()),
                tree.at("suspects").number());
    }

    private static Sender sender(Tree tree) {
        tree.only(
                "files",
                "headings",
                "format",
                "delay_days",
                "units",
                "codes",
                "dates",
                "separator");
        var steps = new EnumMap<FileKind, Period.Step>(FileKind.class);
        tree.at("files")
                .map(Tree::text)
                .forEach(
                        (kind, step) ->
                                steps.put(FileKind.ofCode(kind), Period.Step.valueOf(step)));
        return new Sender(
                steps,
                new Language(tree.at("headings").text()),
                Format.valueOf(tree.at("format").text()),
                wholes(tree.at("delay_days")),
                new Notation(
                        Notation.Words.valueOf(tree.at("units").text()),
                        Notation.Words.valueOf(tree.at("codes").text()),
                        tree.at("dates").text(),
                        tree.has("separator") ? tree.at("separator").text().charAt(0) : ','));
    }

    private static Copy copy(Tree tree) {
        tree.only("agency", "kind", "period", "days");
        return new Copy(
                new AgencyId(tree.at("agency").text()),
                FileKind.ofCode(tree.at("kind").text()),
                Period.of(tree.at("period").text()),
                tree.at("days").whole());
    }

    private static Reviews reviews(Tree tree) {
        tree.only("links", "undone", "kept_apart", "days");
        var days = wholes(tree.at("days"));
        return new Reviews(
                tree.at("links").number(),
                tree.at("undone").number(),
                tree.at("kept_apart").whole(),
                days.get(0),
                days.get(1));
    }

    private static Set<Milestone> milestones(Tree tree) {
        var milestones = new TreeSet<Milestone>();
        tree.texts().forEach(code -> milestones.add(Milestone.ofCode(code)));
        return milestones;
    }

    private static List<Integer> wholes(Tree tree) {
        return tree.numbers().stream().map(Double::intValue).toList();
    }
}
