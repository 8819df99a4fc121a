package org.homeward.webkit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Layout and safety of the drawings.
final class ChartsTest {
    private static final ChartWords WORDS =
            new ChartWords(value -> Long.toString(Math.round(value)), "no data", "kept", "Other");
    private static final Chart.Caption CAPTION = new Chart.Caption("T <&\"> Ẩ", "What it shows");

    private static TrendChart trend(Amount... amounts) {
        var periods = new ArrayList<String>();
        for (int i = 0; i < amounts.length; i++) {
            periods.add("20" + (10 + i));
        }
        var series = new TrendChart.Series("s", TrendChart.Kind.COMPUTED, List.of(amounts));
        return new TrendChart(CAPTION, periods, List.of(series), List.of(), WORDS);
    }

    private static Element parse(byte[] svg)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
    }

    @Test
    void aDrawingIsWellFormedAndNamed()
            throws IOException, SAXException, ParserConfigurationException {
        var svg = parse(trend(Amount.of(3), Amount.of(7)).svg(List.of("note")));

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("T <&\"> Ẩ");
        assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
    }

    @Test
    void aGapIsNotBridged() {
        var gap = trend(Amount.of(1), Amount.of(2), Amount.missing(), Amount.of(3), Amount.of(4));

        String svg = new String(gap.svg(List.of()), StandardCharsets.UTF_8);

        assertThat(svg).containsPattern("d=\"M[^M\"]+M[^M\"]+\" fill=\"none\"");
    }

    @Test
    void aSeriesMustHaveAnAmountForEveryPeriod() {
        var series = new TrendChart.Series("s", TrendChart.Kind.COMPUTED, List.of(Amount.of(1)));

        assertThatThrownBy(
                        () ->
                                new TrendChart(
                                        CAPTION,
                                        List.of("a", "b"),
                                        List.of(series),
                                        List.of(),
                                        WORDS))
                .hasMessage("1 amounts for 2 periods");
    }

    @Test
    void aChartWithoutNumbersStillDraws() {
        assertThat(trend().svg(List.of())).isNotEmpty();
        assertThat(trend(Amount.missing()).svg(List.of())).isNotEmpty();
        assertThat(BarChart.of(CAPTION, List.of(), WORDS).svg(List.of())).isNotEmpty();
        var ends = new FlowChart.Ends("a", "b");
        assertThat(new FlowChart(CAPTION, ends, List.of(), 5, WORDS).svg(List.of())).isNotEmpty();
        var map = new ProvinceMap(CAPTION, List.of(), List.of(), Classes.fixed(), WORDS);
        assertThat(map.svg(List.of())).isNotEmpty();
    }

    @Test
    void barsStandInOrderOfTheirSizeAndNoneLeavesTheDrawing() {
        var bars = new ArrayList<BarChart.Bar>();
        for (int i = 1; i <= 9; i++) {
            bars.add(BarChart.Bar.of("bar " + i, Amount.of(i * 1111)));
        }

        var scene = BarChart.of(CAPTION, bars, WORDS).draw(Chart.Size.NARROW);

        var groups = scene.marks().stream().filter(Mark.Group.class::isInstance).toList();
        assertThat(((Mark.Group) groups.getFirst()).tip()).isEqualTo("bar 9: 9999");
        for (var mark : groups) {
            for (var inside : ((Mark.Group) mark).marks()) {
                if (inside instanceof Mark.Words w) {
                    double end = w.x() + w.lettering().widthOf(w.text());
                    assertThat(end).isLessThanOrEqualTo(scene.width());
                }
            }
        }
    }

    @Test
    void smallPlacesOfAFlowAreFoldedAndNothingIsLost() {
        var flows = new ArrayList<FlowChart.Flow>();
        for (int i = 1; i <= 12; i++) {
            flows.add(new FlowChart.Flow("from " + i, "to " + (i % 3), i));
        }

        var chart = new FlowChart(CAPTION, new FlowChart.Ends("a", "b"), flows, 4, WORDS);
        String svg = new String(chart.svg(List.of()), StandardCharsets.UTF_8);

        assertThat(svg).contains("Other: 36", "from 12: 12").doesNotContain("from 8:");
    }

    @Test
    void classesHoldAboutEquallyManyUnitsAndKeepEqualValuesTogether() {
        var amounts = new ArrayList<Amount>();
        for (int i = 1; i <= 10; i++) {
            amounts.add(Amount.of(i));
        }
        amounts.add(Amount.of(0));

        assertThat(Classes.quantile(amounts).bounds()).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(Classes.quantile(List.of(Amount.of(3), Amount.of(3))).bounds())
                .containsExactly(3.0);
        assertThatThrownBy(() -> Classes.fixed(5.0, 5.0)).hasMessageContaining("must rise");
    }

    @Test
    void aUnitWithAnAddressIsALinkAndWithheldUnitsAreHatched() {
        var square = Ring.of(0, 0, 1, 0, 1, 1, 0, 1);
        var next = Ring.of(1, 0, 2, 0, 2, 1, 1, 1);
        var map =
                new ProvinceMap(
                        CAPTION,
                        List.of(
                                new ProvinceMap.Area(
                                        "A", List.of(square), Amount.of(4), "/units/a?x=1&y=2"),
                                new ProvinceMap.Area("B", List.of(next), Amount.withheld(), "")),
                        List.of(),
                        Classes.fixed(4.0),
                        WORDS);

        String svg = new SvgWriter("chart").write(map.draw(Chart.Size.WIDE), CAPTION);
        String file = new String(map.svg(List.of()), StandardCharsets.UTF_8);

        assertThat(svg).contains("role=\"group\"", "href=\"/units/a?x=1&amp;y=2\"><title>A: 4<");
        assertThat(svg).contains("url(#chart-hatch)", "<title>B: kept<");
        assertThat(file).contains("role=\"img\"").doesNotContain("href");
    }

    @Test
    void coloursOfGraphicalObjectsKeepThreeToOneAgainstWhite() {
        var colours = new ArrayList<>(Palette.SERIES);
        colours.addAll(List.of(Palette.INK, Palette.SOFT, Palette.EDGE, Palette.ACCENT));

        assertThat(colours).allSatisfy(c -> assertThat(contrastWithWhite(c)).isGreaterThan(3));
        for (int i = 1; i < Palette.STEPS.size(); i++) {
            assertThat(contrastWithWhite(Palette.STEPS.get(i)))
                    .isGreaterThan(contrastWithWhite(Palette.STEPS.get(i - 1)) * 1.3);
        }
    }

    private static double contrastWithWhite(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = (channel & 255) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void anAxisEndsOnARoundNumberAboveTheLargest() {
        assertThat(Axis.upTo(1204, 5).top()).isEqualTo(1500);
        assertThat(Axis.upTo(0, 5).ticks()).containsExactly(0.0, 1.0);
        assertThat(Axis.upTo(7, 5).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
    }

    @Test
    void longTextsBreakBetweenWordsWithinTheWidth() {
        var lettering = Lettering.of(13);

        var lines = lettering.wrap("Cưỡng bức phạm tội trong các khu lừa đảo", 120);

        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(lettering.widthOf(line)).isLessThanOrEqualTo(120));
        assertThat(String.join(" ", lines)).isEqualTo("Cưỡng bức phạm tội trong các khu lừa đảo");
    }
}
