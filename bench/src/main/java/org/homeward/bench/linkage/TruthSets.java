package org.homeward.bench.linkage;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.BlockingRule.Part;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Form;
import org.homeward.linkage.Level;
import org.homeward.linkage.LinkagePlan;

/// The public sets and their plans. No plan was given a weight, a share of matches or a threshold:
/// all are learned, and the cut is an even chance.
public final class TruthSets {
    /// The class that links one of them and prints a row.
    public static final String LINKING = OneSet.class.getName();

    private TruthSets() {}

    /// The names of their files.
    public static List<String> files() {
        return all().stream().map(TruthSet::file).toList();
    }

    static List<TruthSet> all() {
        var sets = new ArrayList<TruthSet>();
        sets.add(
                new TruthSet(
                        "Historical figures, the half for development",
                        "historical_dev.csv",
                        "unique_id",
                        "cluster",
                        historical(),
                        0.93));
        for (int number = 1; number <= 4; number++) {
            sets.add(
                    new TruthSet(
                            "FEBRL " + number,
                            "febrl" + number + ".csv",
                            "unique_id",
                            "cluster",
                            febrl(),
                            0.999));
        }
        sets.add(new TruthSet("RLdata500", "RLdata500.csv", "rec_id", "ent_id", rlData(), 0.97));
        sets.add(new TruthSet("fake_1000", "fake_1000.csv", "unique_id", "cluster", fake(), 0.907));
        return sets;
    }

    private static LinkagePlan historical() {
        var year = new Part.Year("dob", Form.WRITTEN);
        var area = new Part.Beginning("postcode_fake", Form.PLAIN, 4);
        var place = new Part.Value("birth_place", Form.PLAIN);
        var word = new Part.Word("full_name", Form.PLAIN);
        return LinkagePlan.of(
                List.of(
                        Comparison.of(
                                        "full_name",
                                        Form.PLAIN,
                                        new Level.Same(Form.PLAIN),
                                        new Level.Same(Form.SORTED),
                                        new Level.WordsWithin(),
                                        new Level.WordsAlike(1),
                                        new Level.WordsAlike(0.6),
                                        new Level.WordsAlike(0.5),
                                        new Level.Alike(0.8))
                                .weighedByFrequency(),
                        Comparison.of(
                                        "dob",
                                        Form.WRITTEN,
                                        new Level.Same(Form.WRITTEN),
                                        new Level.DayAndMonthChangedOver(),
                                        new Level.Edits(1),
                                        new Level.SameParts(
                                                List.of(Level.DatePart.YEAR, Level.DatePart.MONTH)),
                                        new Level.SameParts(List.of(Level.DatePart.YEAR)),
                                        new Level.Edits(2),
                                        new Level.YearsApart(10))
                                .weighedByFrequency(),
                        Comparison.of(
                                        "birth_place",
                                        Form.PLAIN,
                                        new Level.Same(Form.PLAIN),
                                        new Level.Alike(0.88),
                                        new Level.WordsWithin())
                                .weighedByFrequency(),
                        Comparison.of(
                                        "postcode_fake",
                                        Form.PLAIN,
                                        new Level.Same(Form.PLAIN),
                                        new Level.Edits(2),
                                        new Level.WordsAlike(0.5))
                                .weighedByFrequency(),
                        same("gender", Form.PLAIN),
                        Comparison.of(
                                        "occupation",
                                        Form.PLAIN,
                                        new Level.Same(Form.PLAIN),
                                        new Level.Alike(0.88))
                                .weighedByFrequency()),
                List.of(
                        BlockingRule.on(new Part.TwoWords("full_name", Form.PLAIN)),
                        BlockingRule.on(new Part.LetterLeftOut("full_name", Form.PLAIN, 6)),
                        BlockingRule.on(new Part.Value("dob", Form.WRITTEN)),
                        BlockingRule.on(new Part.Value("dob", Form.WRITTEN), place),
                        BlockingRule.on(word, year),
                        BlockingRule.on(word, place),
                        BlockingRule.on(word, area),
                        BlockingRule.on(new Part.Value("postcode_fake", Form.PLAIN)),
                        BlockingRule.on(year, place, new Part.Value("occupation", Form.PLAIN)),
                        BlockingRule.on(year, area)));
    }

    private static LinkagePlan febrl() {
        var family = new Part.LetterLeftOut("surname", Form.PLAIN, 4);
        var given = new Part.Value("given_name", Form.PLAIN);
        var street = new Part.Value("address_1", Form.PLAIN);
        var postcode = new Part.Value("postcode", Form.DIGITS);
        var suburb = new Part.Value("suburb", Form.PLAIN);
        return LinkagePlan.of(
                List.of(
                        name("given_name", "surname"),
                        name("surname", "given_name"),
                        digits("date_of_birth", 2),
                        digits("soc_sec_id", 2),
                        digits("street_number", 1),
                        text("address_1"),
                        text("suburb"),
                        digits("postcode", 1),
                        same("state", Form.PLAIN)),
                List.of(
                        BlockingRule.on(new Part.LetterLeftOut("soc_sec_id", Form.DIGITS, 5)),
                        BlockingRule.on(new Part.LetterLeftOut("date_of_birth", Form.DIGITS, 6)),
                        BlockingRule.on(family, new Part.Beginning("given_name", Form.PLAIN, 2)),
                        BlockingRule.on(family, postcode),
                        BlockingRule.on(given, postcode),
                        BlockingRule.on(given, suburb),
                        BlockingRule.on(street, new Part.Value("street_number", Form.DIGITS)),
                        BlockingRule.on(street, suburb)));
    }

    private static LinkagePlan rlData() {
        var month = new Part.Value("bm", Form.DIGITS);
        var year = new Part.Value("by", Form.DIGITS);
        return LinkagePlan.of(
                List.of(
                        slips("fname_c1"),
                        slips("lname_c1"),
                        digits("by", 1),
                        same("bm", Form.DIGITS),
                        digits("bd", 1)),
                List.of(
                        BlockingRule.on(new Part.LetterLeftOut("lname_c1", Form.PLAIN, 4)),
                        BlockingRule.on(new Part.LetterLeftOut("fname_c1", Form.PLAIN, 4), year),
                        BlockingRule.on(year, month),
                        BlockingRule.on(new Part.Value("bd", Form.DIGITS), month)));
    }

    private static LinkagePlan fake() {
        var given = new Part.LetterLeftOut("first_name", Form.PLAIN, 4);
        var year = new Part.Year("dob", Form.WRITTEN);
        return LinkagePlan.of(
                List.of(
                        name("first_name", "surname"),
                        name("surname", "first_name"),
                        Comparison.of(
                                "dob",
                                Form.WRITTEN,
                                new Level.Same(Form.WRITTEN),
                                new Level.Edits(1),
                                new Level.Edits(2)),
                        text("city"),
                        Comparison.of(
                                        "email",
                                        Form.PLAIN,
                                        new Level.Same(Form.PLAIN),
                                        new Level.Edits(2),
                                        new Level.Alike(0.85))
                                .weighedByFrequency()),
                List.of(
                        BlockingRule.on(new Part.LetterLeftOut("dob", Form.WRITTEN, 8)),
                        BlockingRule.on(new Part.LetterLeftOut("email", Form.PLAIN, 6)),
                        BlockingRule.on(
                                new Part.Value("first_name", Form.PLAIN),
                                new Part.Value("surname", Form.PLAIN)),
                        BlockingRule.on(new Part.LetterLeftOut("surname", Form.PLAIN, 4), year),
                        BlockingRule.on(given, new Part.Value("city", Form.PLAIN)),
                        BlockingRule.on(given, year)));
    }

    /// A part of a name, which may stand where the other part belongs.
    private static Comparison name(String column, String otherPart) {
        return Comparison.of(
                        column,
                        Form.PLAIN,
                        new Level.Same(Form.PLAIN),
                        new Level.ChangedOver(otherPart, Form.PLAIN),
                        new Level.Edits(1),
                        new Level.Alike(0.85))
                .weighedByFrequency();
    }

    private static Comparison slips(String column) {
        return Comparison.of(
                        column,
                        Form.PLAIN,
                        new Level.Same(Form.PLAIN),
                        new Level.Edits(1),
                        new Level.Alike(0.85))
                .weighedByFrequency();
    }

    private static Comparison text(String column) {
        return Comparison.of(column, Form.PLAIN, new Level.Same(Form.PLAIN), new Level.Alike(0.85))
                .weighedByFrequency();
    }

    private static Comparison digits(String column, int edits) {
        return edits == 1
                ? Comparison.of(
                        column, Form.DIGITS, new Level.Same(Form.DIGITS), new Level.Edits(1))
                : Comparison.of(
                        column,
                        Form.DIGITS,
                        new Level.Same(Form.DIGITS),
                        new Level.Edits(1),
                        new Level.Edits(2));
    }

    private static Comparison same(String column, Form form) {
        return Comparison.of(column, form, new Level.Same(form));
    }
}
