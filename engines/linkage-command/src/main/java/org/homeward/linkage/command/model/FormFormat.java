package org.homeward.linkage.command.model;

import org.homeward.linkage.Form;

/// Forms by their names.
final class FormFormat {
    private FormFormat() {}

    static Form read(Place place) {
        return Form.named(place.text())
                .orElseThrow(
                        () ->
                                place.refuse(
                                        "form_unknown",
                                        place.text(),
                                        Form.ALL.stream().map(Form::name).toList()));
    }
}
