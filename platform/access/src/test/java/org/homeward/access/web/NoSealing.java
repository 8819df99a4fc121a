package org.homeward.access.web;

import java.util.Collection;
import java.util.UUID;
import org.homeward.access.Reading;
import org.homeward.access.Readings;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.base.AgencyId;

/// For an instance whose tests open no record.
final class NoSealing implements Sealing {
    @Override
    public void createKey(UUID record, AgencyId owner) {
        throw new IllegalStateException("no keys here");
    }

    @Override
    public Readings readings() {
        throw new IllegalStateException("no reads here");
    }

    @Override
    public byte[] seal(SealedField field, byte[] plain) {
        throw new IllegalStateException("no keys here");
    }

    @Override
    public byte[] open(Reading reading, SealedField field, byte[] sealedBytes) {
        throw new IllegalStateException("no keys here");
    }

    @Override
    public boolean isErased(UUID record) {
        return false;
    }

    @Override
    public void erase(Collection<UUID> records) {
        throw new IllegalStateException("no keys here");
    }

    @Override
    public void strike(UUID record) {
        throw new IllegalStateException("no keys here");
    }

    @Override
    public void flush() {}
}
