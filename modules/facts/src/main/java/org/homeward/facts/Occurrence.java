package org.homeward.facts;

import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;

/// When and where something happened, and which agency acted.
public record Occurrence(PartialDate on, UnitId place, AgencyId agency) {}
