package org.homeward.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The old container of office files, which also wraps files with a password.
final class OleFiles {
    private OleFiles() {}

    /// Why it cannot be read, as the last part of a key of words.
    static String problem(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return "file_has_password";
            }
            boolean other =
                    root.hasEntryCaseInsensitive("WordDocument")
                            || root.hasEntryCaseInsensitive("PowerPoint Document");
            return other ? "file_other_office" : "file_old_format";
        } catch (IOException | RuntimeException _) { // damaged containers end in either
            return "file_old_format";
        }
    }
}
