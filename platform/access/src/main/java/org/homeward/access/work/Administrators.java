package org.homeward.access.work;

import org.homeward.access.Matrix;
import org.homeward.access.Relation;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.base.AgencyId;

/// Who can give people their accounts.
public final class Administrators {
    static final String ROLE = "user-administrator";

    /// Of one agency, for its own people.
    static final String OF_AGENCY = "agency-administrator";

    private final Users users;
    private final Matrix matrix;

    public Administrators(Users users, Matrix matrix) {
        this.users = users;
        this.matrix = matrix;
    }

    /// Whether somebody could act as one for the whole instance now.
    public boolean exist() {
        return users.all().stream().anyMatch(this::isOne);
    }

    /// Whether an agency has somebody who can sign in.
    public boolean hasUsers(AgencyId agency) {
        return users.all().stream()
                .anyMatch(it -> it.isActive() && it.account().agency().equals(agency));
    }

    private boolean isOne(User user) {
        return user.isActive()
                && user.account().roles().stream()
                        .flatMap(code -> matrix.role(code).stream())
                        .flatMap(role -> role.permissions().stream())
                        .filter(it -> it.relation() == Relation.NATIONAL)
                        .anyMatch(it -> it.right().equals(AddUser.RIGHT));
    }
}
