package org.homeward.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The old container of office files, which also wraps files with a password.
final class OleFiles {
    private OleFiles() {}

    static boolean isEncrypted(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException _) { // damaged containers end in either
            return false;
        }
    }
}
