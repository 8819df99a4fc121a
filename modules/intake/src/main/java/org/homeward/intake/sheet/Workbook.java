package org.homeward.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.homeward.base.TextForms;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The list of sheets at the front of a spreadsheet file.
final class Workbook extends DefaultHandler {
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS =
            "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// One sheet.
    record Place(String name, String relation, boolean visible) {}

    private final List<Place> places = new ArrayList<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "sheet" -> {
                String state = attributes.getValue("state");
                String relation = attributes.getValue(RELATIONS, "id");
                if (relation == null) {
                    relation = attributes.getValue(STRICT_RELATIONS, "id");
                }
                places.add(
                        new Place(
                                attributes.getValue("name"),
                                relation,
                                state == null || state.equals("visible")));
            }
            case "workbookPr" -> {
                String flag = attributes.getValue("date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            }
            default -> {}
        }
    }

    /// The first visible sheet of one of the names, else the first visible one.
    Place choose(List<String> wanted) throws UnreadableSheet {
        var visible = places.stream().filter(Place::visible).toList();
        var names = wanted.stream().map(TextForms::fold).toList();
        return visible.stream()
                .filter(place -> names.contains(TextForms.fold(place.name)))
                .findFirst()
                .or(() -> visible.stream().findFirst())
                .orElseThrow(() -> UnreadableSheet.of("file_empty"));
    }

    List<String> hidden() {
        return places.stream().filter(place -> !place.visible).map(Place::name).toList();
    }

    /// Whether days are counted from 1904, as some programs do.
    boolean startsIn1904() {
        return from1904;
    }
}
