package org.homeward.access.work;

import org.homeward.access.Matrix;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;

/// Who can give people their accounts.
public final class Administrators {
    static final String ROLE = "user-administrator";
    private static final String PURPOSE = "administration";

    private final Users users;
    private final Matrix matrix;

    public Administrators(Users users, Matrix matrix) {
        this.users = users;
        this.matrix = matrix;
    }

    /// Whether somebody could act as one now.
    public boolean exist() {
        return users.all().stream().anyMatch(this::isOne);
    }

    private boolean isOne(User user) {
        return user.isActive() && matrix.mentions(user.account().roles(), AddUser.RIGHT, PURPOSE);
    }
}
