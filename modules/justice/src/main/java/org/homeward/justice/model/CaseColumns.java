package org.homeward.justice.model;

import static org.homeward.intake.Column.optional;
import static org.homeward.intake.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.access.DataClass;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;

/// The columns of an agency's file of cases.
public final class CaseColumns {
    /// In the order of the template.
    public static final List<Column> ALL = all();

    private CaseColumns() {}

    private static List<Column> all() {
        var dates = Arrays.stream(CaseStage.values()).map(CaseStage::on).toList();
        var columns =
                new ArrayList<>(
                        List.of(
                                required("record_number", new Content.Text(60), DataClass.J),
                                optional("decision_number", new Content.Text(80), DataClass.J),
                                optional("file_number", new Content.Text(80), DataClass.J),
                                optional("received_from_agency", new Content.Agency(), DataClass.J),
                                optional("received_from_number", new Content.Text(60), DataClass.J),
                                required("offence", new Content.Coded("offence"), DataClass.J),
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
