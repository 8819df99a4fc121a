package org.homeward.justice.model;

import static org.homeward.intake.Column.optional;
import static org.homeward.intake.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.access.DataClass;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;

/// The columns of an agency's file of suspects.
public final class SuspectColumns {
    /// In the order of the template.
    public static final List<Column> ALL = all();

    private SuspectColumns() {}

    private static List<Column> all() {
        var dates = Arrays.stream(SuspectEvent.values()).map(SuspectEvent::on).toList();
        var columns =
                new ArrayList<>(
                        List.of(
                                required("record_number", new Content.Text(60), DataClass.J),
                                optional("case_record_number", new Content.Text(60), DataClass.J),
                                required("name", new Content.Text(200), DataClass.I),
                                optional("other_name", new Content.Text(200), DataClass.I),
                                required("sex", new Content.Coded("sex_statistical"), DataClass.J),
                                optional("birth_date", new Content.Date(), DataClass.I),
                                optional("age", new Content.Whole(0, 130), DataClass.J),
                                optional(
                                        "ethnicity",
                                        new Content.Coded("ethnic_group"),
                                        DataClass.J),
                                optional("citizenship", new Content.Coded("country"), DataClass.J),
                                optional("identity_number", new Content.Text(40), DataClass.I),
                                optional("phone", new Content.Text(40), DataClass.I),
                                optional("home_unit", new Content.Unit(), DataClass.J),
                                optional("home_address", new Content.Text(400), DataClass.L),
                                optional("offence", new Content.Coded("offence"), DataClass.J),
                                optional(
                                        "form",
                                        new Content.Coded("exploitation_form"),
                                        DataClass.J),
                                required("place", new Content.Unit(dates), DataClass.J),
                                optional("destination", new Content.Coded("country"), DataClass.J),
                                optional("border", new Content.Coded("border"), DataClass.J)));
        dates.forEach(date -> columns.add(optional(date, new Content.Date(), DataClass.J)));
        columns.add(optional("known_on", new Content.Date(), DataClass.J));
        columns.add(optional("withdrawn", new Content.YesNo(), DataClass.J));
        return List.copyOf(columns);
    }
}
