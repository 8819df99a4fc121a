package org.homeward.chronicle;

/// The machine failed, not the caller: disk full, memory limit reached, file locked by another
/// process. An append that failed left nothing behind and can be repeated.
public final class ChronicleFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChronicleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
