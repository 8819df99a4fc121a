package org.homeward.webkit;

/// A file to send. Its form needs `enctype="multipart/form-data"`.
///
/// `accept` is a list such as `.csv,.xlsx`; `progressLabel` names the bar that shows while it is
/// sent.
public record FileField(Field field, String accept, String progressLabel) {
    public static FileField of(String name, String label, String accept) {
        return new FileField(Field.of(name, label), accept, label);
    }

    public FileField hint(String hint) {
        return new FileField(field.hint(hint), accept, progressLabel);
    }

    public FileField error(String error) {
        return new FileField(field.error(error), accept, progressLabel);
    }

    public FileField progressLabel(String label) {
        return new FileField(field, accept, label);
    }
}
