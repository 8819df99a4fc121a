package org.homeward.access.store;

/// The matrix file cannot be used. The start stops: rights are never guessed.
public final class MatrixProblem extends RuntimeException {
    MatrixProblem(String file, int line, String reason) {
        super("%s line %d: %s".formatted(file, line, reason));
    }
}
