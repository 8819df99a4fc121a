package org.homeward.webkit.chart;

import java.util.List;

/// One thing drawn in a scene.
sealed interface Mark {

    /// A rectangle.
    record Box(double x, double y, double width, double height, Paint paint) implements Mark {}

    /// A path.
    record Trace(Outline outline, Paint paint) implements Mark {}

    /// A circle.
    record Dot(double x, double y, double radius, Paint paint) implements Mark {}

    /// A line of text; `y` is its base line.
    record Words(double x, double y, String text, Lettering lettering) implements Mark {}

    /// Marks moved to another place.
    record Moved(double x, double y, List<Mark> marks) implements Mark {
        public Moved {
            marks = List.copyOf(marks);
        }
    }

    /// Marks that belong together: `tip` names them, `href` makes them a link when it is not empty.
    record Group(String tip, String href, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }
}
