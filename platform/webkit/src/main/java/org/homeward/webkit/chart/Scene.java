package org.homeward.webkit.chart;

import java.util.List;

/// A finished drawing, in units that are CSS pixels at its natural width.
record Scene(double width, double height, List<Mark> marks) {
    Scene {
        marks = List.copyOf(marks);
    }

    /// Whether something in it can be followed; then it is a group of links and not an image.
    boolean hasLinks() {
        return marks.stream()
                .anyMatch(mark -> mark instanceof Mark.Group group && !group.href().isEmpty());
    }
}
