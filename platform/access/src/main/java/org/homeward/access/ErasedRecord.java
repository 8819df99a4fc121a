package org.homeward.access;

/// The key of the record was destroyed, so what was sealed under it is gone for good.
///
/// Pages show that the record was erased; indexes leave it out.
public final class ErasedRecord extends RuntimeException {
    public ErasedRecord() {
        super("the record was erased");
    }
}
