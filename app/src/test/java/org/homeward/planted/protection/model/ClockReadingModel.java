package org.homeward.planted.protection.model;

import java.sql.Connection;
import java.time.LocalDate;

/// Takes the time from the machine, and SQL outside the store.
record ClockReadingModel(Connection connection) {
    LocalDate today() {
        return LocalDate.now();
    }
}
