package org.homeward.testkit.population;

import static org.homeward.testkit.population.Field.Content.AGENCY;
import static org.homeward.testkit.population.Field.Content.CODE;
import static org.homeward.testkit.population.Field.Content.DATE;
import static org.homeward.testkit.population.Field.Content.TEXT;
import static org.homeward.testkit.population.Field.Content.UNIT;
import static org.homeward.testkit.population.Field.Content.YES_NO;
import static org.homeward.testkit.population.FileKind.CASES;
import static org.homeward.testkit.population.FileKind.SUSPECTS;
import static org.homeward.testkit.population.FileKind.VICTIMS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A column of an agency file, by its canonical name.
public enum Field {
    RECORD_NUMBER(TEXT, VICTIMS, CASES, SUSPECTS),
    DECISION_NUMBER(TEXT, CASES),
    FILE_NUMBER(TEXT, CASES),
    RECEIVED_FROM_AGENCY(AGENCY, CASES),
    RECEIVED_FROM_NUMBER(TEXT, CASES),
    CASE_RECORD_NUMBER(TEXT, SUSPECTS),
    NAME(TEXT, VICTIMS, SUSPECTS),
    OTHER_NAME(TEXT, VICTIMS, SUSPECTS),
    SEX(CODE, "sex_statistical", VICTIMS, SUSPECTS),
    BIRTH_DATE(DATE, VICTIMS, SUSPECTS),
    AGE(TEXT, VICTIMS, SUSPECTS),
    ETHNICITY(CODE, "ethnic_group", VICTIMS, SUSPECTS),
    CITIZENSHIP(CODE, "country", VICTIMS, SUSPECTS),
    IDENTITY_NUMBER(TEXT, VICTIMS, SUSPECTS),
    PHONE(TEXT, VICTIMS, SUSPECTS),
    HOME_UNIT(UNIT, VICTIMS, SUSPECTS),
    HOME_ADDRESS(TEXT, VICTIMS, SUSPECTS),
    OFFENCE(CODE, "offence", CASES, SUSPECTS),
    FORM(CODE, "exploitation_form", VICTIMS, CASES, SUSPECTS),
    PLACE(UNIT, VICTIMS, CASES, SUSPECTS),
    DESTINATION(CODE, "country", VICTIMS, CASES, SUSPECTS),
    BORDER(CODE, "border", VICTIMS, CASES, SUSPECTS),
    RECEIVED_ON(DATE, VICTIMS),
    RECEIVED_IN(UNIT, VICTIMS),
    VERIFIED_ON(DATE, VICTIMS),
    VERIFIED_IN(UNIT, VICTIMS),
    IDENTIFIED_ON(DATE, VICTIMS),
    IDENTIFIED_IN(UNIT, VICTIMS),
    RESCUED_ON(DATE, VICTIMS),
    RESCUED_IN(UNIT, VICTIMS),
    SUPPORTED_ON(DATE, VICTIMS),
    SUPPORTED_IN(UNIT, VICTIMS),
    UNCOVERED_ON(DATE, CASES),
    INITIATED_ON(DATE, CASES),
    TRANSFERRED_ON(DATE, CASES),
    TRIED_ON(DATE, CASES),
    INVOLVED_ON(DATE, SUSPECTS),
    ARRESTED_ON(DATE, SUSPECTS),
    ACCUSED_ON(DATE, SUSPECTS),
    CONVICTED_ON(DATE, SUSPECTS),
    KNOWN_ON(DATE, VICTIMS, CASES, SUSPECTS),
    WITHDRAWN(YES_NO, VICTIMS, CASES, SUSPECTS);

    /// What the cells of a column hold.
    public enum Content {
        TEXT,
        DATE,
        CODE,
        UNIT,
        AGENCY,
        YES_NO
    }

    private final Content content;
    private final String list;
    private final Set<FileKind> kinds;

    Field(Content content, FileKind first, FileKind... others) {
        this(content, "", first, others);
    }

    Field(Content content, String list, FileKind first, FileKind... others) {
        this.content = content;
        this.list = list;
        this.kinds = EnumSet.of(first, others);
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Content content() {
        return content;
    }

    /// The code list of a coded column; empty for others.
    public String list() {
        return list;
    }

    public boolean isIn(FileKind kind) {
        return kinds.contains(kind);
    }
}
