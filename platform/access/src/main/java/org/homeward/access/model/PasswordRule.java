package org.homeward.access.model;

/// Which passwords are taken: long ones that do not contain the login and are not one short
/// pattern.
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int DIFFERENT = 6;

    private PasswordRule() {}

    public static boolean takes(String password, Login login) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.length() <= LONGEST
                && password.codePoints().distinct().count() >= DIFFERENT
                && Login.read(password).filter(it -> it.value().contains(login.value())).isEmpty();
    }
}
