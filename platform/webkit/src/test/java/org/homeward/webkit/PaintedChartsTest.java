package org.homeward.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The same drawings, painted as pictures.
final class PaintedChartsTest {

    @Test
    void everyChartCanBePaintedWithoutADisplay() throws IOException {
        int number = 0;
        for (var chart :
                new ChartSpecimens(PropertyWords.in(PropertyWords.languages().getLast())).all()) {
            byte[] png = chart.png(List.of("Dữ liệu giả lập · 2026"), 2);
            Files.createDirectories(Path.of("target/charts"));
            Files.write(Path.of("target/charts/" + ++number + ".png"), png);

            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isGreaterThanOrEqualTo(800);
            assertThat(darkPixels(image)).isGreaterThan(2000);
        }
    }

    private static long darkPixels(java.awt.image.BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }
}
