package org.homeward.webkit.chart;

/// A closed line on the globe: longitude and latitude in degrees, in turn.
public final class Ring {
    private final double[] lonLat;

    private Ring(double[] lonLat) {
        this.lonLat = lonLat;
    }

    public static Ring of(double... lonLat) {
        if (lonLat.length < 6 || lonLat.length % 2 != 0) {
            throw new IllegalArgumentException("a ring has at least three places");
        }
        return new Ring(lonLat.clone());
    }

    int size() {
        return lonLat.length / 2;
    }

    double lon(int place) {
        return lonLat[2 * place];
    }

    double lat(int place) {
        return lonLat[2 * place + 1];
    }
}
