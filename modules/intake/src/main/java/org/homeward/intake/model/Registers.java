package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import org.homeward.intake.Column;
import org.homeward.intake.Register;

/// The registers that files can feed, one per kind of file.
public record Registers(List<Register> all) {
    public Registers {
        all = List.copyOf(all);
        if (all.stream().map(Register::kind).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two registers of one kind");
        }
    }

    public Optional<Register> ofKind(String kind) {
        return all.stream().filter(register -> register.kind().equals(kind)).findFirst();
    }

    /// Whether a column of that name exists on the register's side of the wall.
    boolean onSideOf(Register register, String column) {
        return all.stream()
                .filter(other -> other.side() == register.side())
                .anyMatch(other -> has(other, column));
    }

    static boolean has(Register register, String column) {
        return register.columns().stream().map(Column::name).anyMatch(column::equals);
    }
}
