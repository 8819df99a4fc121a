package org.homeward.people.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Links records that share an identity number, a name with the full birth date, or a name with a
/// phone number, and nothing less sure than that.
///
/// A wrong merge of two persons is worse than a missed one, so numbers that contradict each other
/// outweigh any likeness, and a fingerprint that very many records share proves nothing. What was
/// linked while few shared it stays linked: that others came says nothing about these two.
public final class ExactMatcher implements Matcher {
    private static final int SHARED_BY_TOO_MANY = 20;

    @Override
    public List<Proposal> propose(List<Changed> changed, Candidates candidates) {
        var known = candidates.sharingKeys(changed.stream().map(Changed::keys).toList());
        var byKey = new HashMap<UUID, List<Known>>(known.size() * 4);
        for (var record : known) {
            for (var key : keysOf(record.keys())) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(record);
            }
        }
        var proposals = new ArrayList<Proposal>();
        var pairs = new HashSet<Clump>();
        for (var record : changed) {
            for (var other : sharing(record, byKey)) {
                if (pairs.add(Clump.of(record.record(), other.record()))) {
                    reason(record, other, byKey, candidates)
                            .map(why -> new Proposal(record.record(), other.record(), why))
                            .ifPresent(proposals::add);
                }
            }
        }
        return proposals;
    }

    @Override
    public boolean keepsGround(Reason reason, Two before, Two now) {
        var mine = now.one().keys();
        var theirs = now.other().keys();
        if (now.one().isSurelyNot(now.other())) {
            return false;
        }
        return switch (reason) {
            case DECIDED -> true;
            case SAME_IDENTITY_NUMBER -> same(mine.identity(), theirs.identity());
            case SAME_NAME_AND_PHONE -> same(mine.nameAndPhone(), theirs.nameAndPhone());
            case SAME_NAME_AND_BIRTH_DATE ->
                    same(mine.nameBirthAndSex(), theirs.nameBirthAndSex())
                            || (same(mine.nameAndBirth(), theirs.nameAndBirth())
                                    && Sexes.of(now).compareTo(Sexes.of(before)) <= 0);
        };
    }

    /// What the sexes say of two records with one name and birth date, the best first. The link
    /// may rest on them, so what they say must not become worse.
    private enum Sexes {
        AGREE,
        UNKNOWN,
        DIFFER;

        static Sexes of(Two two) {
            var mine = two.one().keys().nameBirthAndSex();
            var theirs = two.other().keys().nameBirthAndSex();
            if (mine == null || theirs == null) {
                return UNKNOWN;
            }
            return mine.equals(theirs) ? AGREE : DIFFER;
        }
    }

    private static boolean same(@Nullable UUID mine, @Nullable UUID theirs) {
        return mine != null && mine.equals(theirs);
    }

    /// The reason for a link of two records of one side; empty when there is none.
    private static Optional<Reason> reason(
            Changed one, Known other, Map<UUID, List<Known>> byKey, Candidates candidates) {
        var mine = one.keys();
        var theirs = other.keys();
        if (one.known().isSurelyNot(other)) {
            return Optional.empty();
        }
        if (proves(mine.identity(), theirs.identity(), byKey)) {
            return Optional.of(Reason.SAME_IDENTITY_NUMBER);
        }
        boolean sameSex = proves(mine.nameBirthAndSex(), theirs.nameBirthAndSex(), byKey);
        if (sameSex
                || (proves(mine.nameAndBirth(), theirs.nameAndBirth(), byKey)
                        && !candidates.frequency(one.identity().name()).isVeryCommon())) {
            return Optional.of(Reason.SAME_NAME_AND_BIRTH_DATE);
        }
        return proves(mine.nameAndPhone(), theirs.nameAndPhone(), byKey)
                ? Optional.of(Reason.SAME_NAME_AND_PHONE)
                : Optional.empty();
    }

    private static boolean proves(
            @Nullable UUID mine, @Nullable UUID theirs, Map<UUID, List<Known>> byKey) {
        return same(mine, theirs)
                && byKey.getOrDefault(mine, List.of()).size() <= SHARED_BY_TOO_MANY;
    }

    private static List<Known> sharing(Changed record, Map<UUID, List<Known>> byKey) {
        var others = new ArrayList<Known>();
        var seen = new HashSet<UUID>();
        seen.add(record.record());
        for (var key : keysOf(record.keys())) {
            var sharing = byKey.getOrDefault(key, List.of());
            if (sharing.size() <= SHARED_BY_TOO_MANY) {
                for (var other : sharing) {
                    if (seen.add(other.record())) {
                        others.add(other);
                    }
                }
            }
        }
        return others;
    }

    private static List<UUID> keysOf(MatchKeys keys) {
        var present = new ArrayList<UUID>(4);
        add(present, keys.identity());
        add(present, keys.nameAndBirth());
        add(present, keys.nameBirthAndSex());
        add(present, keys.nameAndPhone());
        return present;
    }

    private static void add(List<UUID> keys, @Nullable UUID key) {
        if (key != null) {
            keys.add(key);
        }
    }

    /// Two records in one order, so that a pair is looked at once.
    private record Clump(UUID low, UUID high) {
        static Clump of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Clump(one, other) : new Clump(other, one);
        }
    }
}
