package org.homeward.webkit.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bands from origins on the left to destinations on the right, as wide as what moved between them.
///
/// Only the `mostNodes` largest on each side keep their name; the rest is folded into *other*.
public record FlowChart(
        Caption caption, Ends ends, List<Flow> flows, int mostNodes, ChartWords words)
        implements Chart {

    /// The headings of the two sides.
    public record Ends(String from, String to) {}

    /// What moved from one place to another.
    public record Flow(String from, String to, double value) {
        public Flow {
            if (value < 0) {
                throw new IllegalArgumentException("a flow is not negative");
            }
        }
    }

    private static final double NODE = 9;
    private static final double GAP = 6;
    private static final double BAND_OPACITY = 0.62;

    public FlowChart {
        flows = List.copyOf(flows);
    }

    @Override
    public Scene draw(Size size) {
        var merged = merged();
        double total = merged.stream().mapToDouble(Flow::value).sum();
        double labels = size == Size.WIDE ? 190 : 98;
        double scale = (size == Size.WIDE ? 260 : 300) / Math.max(total, 1);
        var lettering = Lettering.of(size == Size.WIDE ? 13 : 12);
        var from = nodes(merged, Flow::from, new Ruler(lettering, labels - 8, scale));
        var to = nodes(merged, Flow::to, new Ruler(lettering, labels - 8, scale));
        double height = Math.max(heightOf(from), heightOf(to));
        place(from, 26 + (height - heightOf(from)) / 2);
        place(to, 26 + (height - heightOf(to)) / 2);
        var pen = new Pen();
        double left = labels;
        double right = size.width() - labels - NODE;
        pen.words(left + NODE, 14, ends.from(), lettering.bold().end());
        pen.words(right, 14, ends.to(), lettering.bold());
        bands(pen, merged, new Sides(from, to, left + NODE, right, scale));
        from.values().forEach(node -> node.draw(pen, left, left - 7, lettering.end()));
        to.values().forEach(node -> node.draw(pen, right, right + NODE + 7, lettering));
        return pen.scene(size.width(), height + 30);
    }

    /// Flows with small nodes folded, equal ends joined, largest first.
    private List<Flow> merged() {
        var keptFrom = largest(Flow::from);
        var keptTo = largest(Flow::to);
        var sums = new LinkedHashMap<List<String>, Double>();
        for (var flow : flows) {
            String from = keptFrom.contains(flow.from()) ? flow.from() : words.other();
            String to = keptTo.contains(flow.to()) ? flow.to() : words.other();
            sums.merge(List.of(from, to), flow.value(), Double::sum);
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(sum -> new Flow(sum.getKey().get(0), sum.getKey().get(1), sum.getValue()))
                .sorted(Comparator.comparingDouble((Flow flow) -> -flow.value()))
                .toList();
    }

    private List<String> largest(java.util.function.Function<Flow, String> end) {
        var sums = new LinkedHashMap<String, Double>();
        flows.forEach(flow -> sums.merge(end.apply(flow), flow.value(), Double::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(mostNodes)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How labels are measured and values drawn.
    private record Ruler(Lettering lettering, double labelWidth, double scale) {}

    /// One end with its label; takes the height of its label where its bands are thinner.
    private static final class Node {
        private final List<String> lines;
        private final double extent;
        private final double slot;
        private final String tip;
        private double y;
        private double used;

        Node(String tip, List<String> lines, double extent, double lineHeight) {
            this.tip = tip;
            this.lines = lines;
            this.extent = extent;
            this.slot = Math.max(extent, lines.size() * lineHeight);
        }

        double bandTop(double bandExtent) {
            double at = y + (slot - extent) / 2 + used;
            used += bandExtent;
            return at;
        }

        void draw(Pen pen, double x, double textX, Lettering lettering) {
            var inside = new Pen();
            double top = y + (slot - extent) / 2;
            inside.box(new Pen.Place(x, top, NODE, Math.max(extent, 1)), Paint.fill(Palette.INK));
            double textTop = y + (slot - lines.size() * lettering.line()) / 2;
            inside.lines(textX, textTop + lettering.size(), lines, lettering);
            pen.group(tip, "", inside);
        }
    }

    private Map<String, Node> nodes(
            List<Flow> merged, java.util.function.Function<Flow, String> end, Ruler ruler) {
        var sums = new LinkedHashMap<String, Double>();
        merged.forEach(flow -> sums.merge(end.apply(flow), flow.value(), Double::sum));
        var names = new ArrayList<>(sums.keySet());
        names.sort(
                Comparator.comparing((String name) -> name.equals(words.other()))
                        .thenComparing(name -> -value(sums, name)));
        var nodes = new LinkedHashMap<String, Node>();
        for (String name : names) {
            double value = value(sums, name);
            String number = words.number(value);
            var lines = ruler.lettering.wrap(name + " " + number, ruler.labelWidth);
            nodes.put(
                    name,
                    new Node(
                            name + ": " + number,
                            lines,
                            value * ruler.scale,
                            ruler.lettering.line()));
        }
        return nodes;
    }

    private static double value(Map<String, Double> sums, String name) {
        return sums.getOrDefault(name, 0.0);
    }

    private static double heightOf(Map<String, Node> nodes) {
        return nodes.values().stream().mapToDouble(node -> node.slot + GAP).sum();
    }

    private static void place(Map<String, Node> nodes, double top) {
        double y = top;
        for (var node : nodes.values()) {
            node.y = y;
            y += node.slot + GAP;
        }
    }

    /// Both sides and the strip between them.
    private record Sides(
            Map<String, Node> from, Map<String, Node> to, double left, double right, double scale) {
        int rank(Map<String, Node> nodes, String name) {
            return List.copyOf(nodes.keySet()).indexOf(name);
        }
    }

    /// Bands leave and arrive in the order of the other side, so that they cross as little as they
    /// can.
    private void bands(Pen pen, List<Flow> merged, Sides sides) {
        var starts = new LinkedHashMap<Flow, Double>();
        var ordered = new ArrayList<>(merged);
        ordered.sort(Comparator.comparingInt(flow -> sides.rank(sides.to, flow.to())));
        for (var flow : ordered) {
            if (sides.from.get(flow.from()) instanceof Node node) {
                starts.put(flow, node.bandTop(flow.value() * sides.scale));
            }
        }
        ordered.sort(Comparator.comparingInt(flow -> sides.rank(sides.from, flow.from())));
        for (var flow : ordered) {
            if (sides.to.get(flow.to()) instanceof Node node) {
                double extent = flow.value() * sides.scale;
                double start = starts.getOrDefault(flow, 0.0);
                band(pen, flow, sides, new double[] {start, node.bandTop(extent), extent});
            }
        }
    }

    private void band(Pen pen, Flow flow, Sides sides, double[] run) {
        double extent = Math.max(run[2], 1);
        var outline =
                Outline.draft()
                        .move(sides.left, run[0])
                        .swing(sides.left, run[0], sides.right, run[1])
                        .line(sides.right, run[1] + extent)
                        .swing(sides.right, run[1] + extent, sides.left, run[0] + extent)
                        .close()
                        .done();
        var inside = new Pen();
        inside.trace(outline, Paint.fill(Palette.ACCENT).opacity(BAND_OPACITY));
        pen.group(
                "%s → %s: %s".formatted(flow.from(), flow.to(), words.number(flow.value())),
                "",
                inside);
    }
}
