package org.homeward.protection.model;

import static org.homeward.intake.Column.optional;
import static org.homeward.intake.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.access.DataClass;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;

/// The columns of an agency's file of victims.
public final class VictimColumns {
    /// In the order of the template.
    public static final List<Column> ALL = all();

    private VictimColumns() {}

    private static List<Column> all() {
        var dates = Arrays.stream(VictimEvent.values()).map(VictimEvent::on).toList();
        var columns =
                new ArrayList<>(
                        List.of(
                                required("record_number", new Content.Text(60), DataClass.P),
                                required("name", new Content.Text(200), DataClass.I),
                                optional("other_name", new Content.Text(200), DataClass.I),
                                required("sex", new Content.Coded("sex_statistical"), DataClass.P),
                                optional("birth_date", new Content.Date(), DataClass.I),
                                optional("age", new Content.Whole(0, 130), DataClass.P),
                                optional(
                                        "ethnicity",
                                        new Content.Coded("ethnic_group"),
                                        DataClass.P),
                                optional("citizenship", new Content.Coded("country"), DataClass.P),
                                optional("identity_number", new Content.Text(40), DataClass.I),
                                optional("phone", new Content.Text(40), DataClass.I),
                                optional("home_unit", new Content.Unit(), DataClass.P),
                                optional("home_address", new Content.Text(400), DataClass.L),
                                required(
                                        "form",
                                        new Content.Coded("exploitation_form"),
                                        DataClass.P),
                                required("place", new Content.Unit(dates), DataClass.P),
                                optional("destination", new Content.Coded("country"), DataClass.P),
                                optional("border", new Content.Coded("border"), DataClass.P)));
        for (var event : VictimEvent.values()) {
            columns.add(optional(event.on(), new Content.Date(), DataClass.P));
            columns.add(optional(event.in(), new Content.Unit(List.of(event.on())), DataClass.P));
        }
        columns.add(optional("known_on", new Content.Date(), DataClass.P));
        columns.add(optional("withdrawn", new Content.YesNo(), DataClass.P));
        return List.copyOf(columns);
    }
}
