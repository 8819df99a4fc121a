package org.homeward.chronicle;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The answers given last. A question names its position, so its answer never grows old; the least
/// recently asked are forgotten to bound the memory.
final class RecentAnswers {
    private static final int MOST_CELLS = 100_000;

    private final LinkedHashMap<Question, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int cells;

    synchronized @Nullable Answer find(Question question) {
        return answers.get(question);
    }

    synchronized void keep(Question question, Answer answer) {
        if (weight(answer) > MOST_CELLS / 10 || answers.putIfAbsent(question, answer) != null) {
            return;
        }
        cells += weight(answer);
        var oldest = answers.values().iterator();
        while (cells > MOST_CELLS) {
            cells -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static int weight(Answer answer) {
        return answer.cells().size() + 10;
    }
}
