package org.homeward.demo;

import org.homeward.app.wiring.Rooms;
import org.homeward.testkit.population.DemoHistory;

/// Publishes the figures that the invented country published in its history.
final class PublishedAlongTheWay {
    private PublishedAlongTheWay() {}

    static void publish(Rooms rooms, DemoHistory.FigurePublished published) {}
}
