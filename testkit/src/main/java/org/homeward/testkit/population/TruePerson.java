package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.List;
import org.homeward.base.UnitId;

/// An invented person as they really are, whatever clerks write of them.
///
/// @param key who they are in the truth; never in a file
/// @param numbers identity numbers, one per scheme of the calibration, empty where never issued
record TruePerson(
        int key,
        String sex,
        LocalDate birth,
        Name name,
        String ethnicity,
        UnitId home,
        List<String> numbers,
        String phone,
        String address) {

    /// The parts of a name, to be put in order by a pattern.
    record Name(String family, String middle, String given) {
        String in(String pattern) {
            String initial = middle.isEmpty() ? "" : middle.substring(0, 1);
            return pattern.replace("{family}", family)
                    .replace("{middle}", middle)
                    .replace("{initial}", initial)
                    .replace("{given}", given)
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    @Override
    public String toString() {
        return "TruePerson[" + key + "]";
    }
}
