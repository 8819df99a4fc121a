package org.homeward.testkit.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The thirteen events that are counted, in the order of the casework.
public enum Milestone {
    VICTIM_RECEIVED(FileKind.VICTIMS, Field.RECEIVED_ON, "victims-received"),
    VICTIM_VERIFIED(FileKind.VICTIMS, Field.VERIFIED_ON, "victims-verified"),
    VICTIM_IDENTIFIED(FileKind.VICTIMS, Field.IDENTIFIED_ON, "victims-identified"),
    VICTIM_RESCUED(FileKind.VICTIMS, Field.RESCUED_ON, "victims-rescued"),
    VICTIM_SUPPORTED(FileKind.VICTIMS, Field.SUPPORTED_ON, "victims-supported"),
    CASE_UNCOVERED(FileKind.CASES, Field.UNCOVERED_ON, "cases-uncovered"),
    CASE_INITIATED(FileKind.CASES, Field.INITIATED_ON, "cases-initiated"),
    CASE_FILE_TRANSFERRED(FileKind.CASES, Field.TRANSFERRED_ON, "case-files-transferred"),
    CASE_TRIED(FileKind.CASES, Field.TRIED_ON, "cases-tried"),
    SUSPECT_INVOLVED(FileKind.SUSPECTS, Field.INVOLVED_ON, "suspects-involved"),
    SUSPECT_ARRESTED(FileKind.SUSPECTS, Field.ARRESTED_ON, "suspects-arrested"),
    SUSPECT_ACCUSED(FileKind.SUSPECTS, Field.ACCUSED_ON, "suspects-accused"),
    PERSON_CONVICTED(FileKind.SUSPECTS, Field.CONVICTED_ON, "persons-convicted");

    private final FileKind kind;
    private final Field on;
    private final String figure;

    Milestone(FileKind kind, Field on, String figure) {
        this.kind = kind;
        this.on = on;
        this.figure = figure;
    }

    public FileKind kind() {
        return kind;
    }

    /// The column that holds its date.
    public Field on() {
        return on;
    }

    /// The id of the figure that counts it.
    public String figure() {
        return figure;
    }

    /// The code of its kind of fact, such as `victim-identified`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Milestone ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<Milestone> of(FileKind kind) {
        var all = new ArrayList<Milestone>();
        for (var milestone : values()) {
            if (milestone.kind == kind) {
                all.add(milestone);
            }
        }
        return List.copyOf(all);
    }

    static Milestone ofFigure(String figure) {
        for (var milestone : values()) {
            if (milestone.figure.equals(figure)) {
                return milestone;
            }
        }
        throw new IllegalArgumentException("no such figure: " + figure);
    }
}
