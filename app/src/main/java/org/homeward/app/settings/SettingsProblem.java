package org.homeward.app.settings;

/// Something in the settings or on the machine keeps the instance from starting. The message is
/// shown as
/// it is: what is wrong and what to do.
public final class SettingsProblem extends RuntimeException {
    public SettingsProblem(String message) {
        super(message);
    }
}
