package org.homeward.people.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.homeward.base.AgencyId;
import org.homeward.people.Side;

/// The names of all present records, in memory and nowhere else.
///
/// It holds numbers in place of names (a dictionary of folded words and, per word, the records that
/// have it) and answers with numbers of records alone. Whether a record may be found is asked
/// before it is counted, ranked or returned.
public final class NameIndex {
    private static final int EXACT = 100;
    private static final int BEGINNING = 60;
    private static final int SLIP = 40;
    private static final int OTHER_NAME = -1;

    /// A record as the index takes it in.
    ///
    /// @param number the record's place in the register, small and without large gaps
    public record Entry(
            int number,
            int revision,
            Side side,
            AgencyId agency,
            String name,
            Optional<String> otherName,
            OptionalInt birthYear) {
        @Override
        public String toString() {
            return "Entry[" + number + "]";
        }
    }

    /// Which records a searcher may learn of.
    @FunctionalInterface
    public interface Sight {
        boolean covers(Side side, AgencyId agency);
    }

    /// What a search found.
    ///
    /// @param numbers the best ones, best first
    /// @param all how many there are
    public record Found(List<Integer> numbers, int all) {}

    private record Hit(int number, int score) {}

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final TokenDictionary dictionary = new TokenDictionary();
    private final List<AgencyId> agencies = new ArrayList<>();
    private final Map<AgencyId, Integer> agencyPlaces = new HashMap<>();
    private final List<Postings> postings = new ArrayList<>();
    private int[][] words = new int[1024][];
    private int[] revisions = new int[1024];
    private short[] birthYears = new short[1024];
    private short[] owners = new short[1024];
    private int present;

    /// Takes in a record, or a newer revision of one. An older revision than the one held is
    /// ignored.
    public void put(Entry entry) {
        lock.writeLock().lock();
        try {
            if (!makeRoom(entry.number(), entry.revision())) {
                return;
            }
            var ids = wordsOf(entry);
            if (words[entry.number()] == null) {
                present++;
            }
            words[entry.number()] = ids;
            birthYears[entry.number()] = (short) entry.birthYear().orElse(0);
            owners[entry.number()] = owner(entry.side(), entry.agency());
            Arrays.stream(ids)
                    .filter(id -> id != OTHER_NAME)
                    .distinct()
                    .forEach(id -> postings.get(id).add(entry.number()));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets a record that ended with a revision.
    public void remove(int number, int revision) {
        lock.writeLock().lock();
        try {
            if (makeRoom(number, revision) && words[number] != null) {
                words[number] = null;
                present--;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Whether the index holds this revision of a record, or a newer one.
    public boolean has(int number, int revision) {
        lock.readLock().lock();
        try {
            return number < revisions.length && revisions[number] >= revision;
        } finally {
            lock.readLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return present;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many records have exactly these words as their name, in any order.
    public int withName(String name) {
        lock.readLock().lock();
        try {
            int[] wanted =
                    NameForms.tokens(name).stream().mapToInt(dictionary::find).sorted().toArray();
            if (wanted.length == 0 || wanted[0] < 0) {
                return 0;
            }
            return (int)
                    havingAll(wanted)
                            .filter(number -> words[number] != null)
                            .filter(number -> Arrays.equals(wanted, sortedName(words[number])))
                            .count();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Records that have every word typed: in any order, with or without diacritics, the last word
    /// perhaps unfinished, and at most one word with a slip. Four digits are a year of birth.
    public Found search(String text, Sight sight, int limit) {
        lock.readLock().lock();
        try {
            var query = query(text);
            if (query.terms().isEmpty()) {
                return new Found(List.of(), 0);
            }
            var hits = new ArrayList<Hit>();
            var seesOwner = seesOwner(sight);
            candidates(query).stream()
                    .filter(number -> words[number] != null && seesOwner[owners[number]])
                    .forEach(
                            number -> {
                                int score = score(query, number);
                                if (score > 0) {
                                    hits.add(new Hit(number, score));
                                }
                            });
            hits.sort(Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::number));
            return new Found(hits.stream().limit(limit).map(Hit::number).toList(), hits.size());
        } finally {
            lock.readLock().unlock();
        }
    }

    /// A word typed, as the words of the dictionary that it may mean and how well each fits.
    private static final class Term {
        private final byte[] weights;
        private int[] words = new int[8];
        private int size;

        Term(int sizeOfDictionary) {
            this.weights = new byte[sizeOfDictionary];
        }

        void mayMean(int word, int weight) {
            if (weights[word] == 0) {
                words = size == words.length ? Arrays.copyOf(words, size * 2) : words;
                words[size++] = word;
            }
            weights[word] = (byte) weight;
        }

        int weight(int word) {
            return word < 0 ? 0 : weights[word];
        }

        IntStream words() {
            return Arrays.stream(words, 0, size);
        }
    }

    private record Query(List<Term> terms, int birthYear) {}

    private Query query(String text) {
        var typed = new ArrayList<>(NameForms.tokens(text));
        int birthYear = 0;
        for (var word : List.copyOf(typed)) {
            if (word.matches("[0-9]{4}") && dictionary.find(word) < 0) {
                birthYear = Integer.parseInt(word);
                typed.remove(word);
            }
        }
        var terms = new ArrayList<Term>();
        for (int at = 0; at < typed.size(); at++) {
            var term = new Term(dictionary.size());
            dictionary.oneSlipFrom(typed.get(at), id -> term.mayMean(id, SLIP));
            if (at == typed.size() - 1) {
                dictionary.beginningWith(typed.get(at), id -> term.mayMean(id, BEGINNING));
            }
            int exact = dictionary.find(typed.get(at));
            if (exact >= 0) {
                term.mayMean(exact, EXACT);
            }
            terms.add(term);
        }
        return new Query(terms, birthYear);
    }

    /// Records that may fit: all that do are among them. A record's words lie anywhere in memory;
    /// only the words of records that have one for every term are fetched.
    private BitSet candidates(Query query) {
        var left = everyone();
        query.terms().forEach(term -> left.and(having(term.words())));
        return left;
    }

    /// The records that have all of some words, and perhaps more. Where the rarest word is kept as
    /// a list it takes as long as that list is, however many records there are.
    private IntStream havingAll(int[] words) {
        var rarest =
                Arrays.stream(words)
                        .mapToObj(postings::get)
                        .min(Comparator.comparingInt(Postings::size))
                        .orElseThrow();
        if (!rarest.isDense()) {
            return rarest.listed().distinct();
        }
        var left = everyone();
        Arrays.stream(words).forEach(word -> left.and(having(IntStream.of(word))));
        return left.stream();
    }

    private BitSet everyone() {
        var everyone = new BitSet(revisions.length);
        everyone.set(0, revisions.length);
        return everyone;
    }

    /// The records that have one of some words.
    private BitSet having(IntStream words) {
        var having = new long[Postings.placesFor(revisions.length)];
        words.forEach(word -> postings.get(word).addTo(having));
        return BitSet.valueOf(having);
    }

    /// Asked once for each agency and side and not for each record.
    private boolean[] seesOwner(Sight sight) {
        var sees = new boolean[agencies.size() << 1];
        for (var side : Side.values()) {
            for (int place = 0; place < agencies.size(); place++) {
                sees[place << 1 | side.ordinal()] = sight.covers(side, agencies.get(place));
            }
        }
        return sees;
    }

    /// How well a record fits; 0 when it does not.
    private int score(Query query, int number) {
        if (query.birthYear() != 0 && birthYears[number] != query.birthYear()) {
            return 0;
        }
        int[] own = words[number];
        int border = nameLength(own);
        int asNamed = score(query.terms(), Arrays.copyOf(own, border));
        int otherwise =
                border == own.length
                        ? 0
                        : score(query.terms(), Arrays.copyOfRange(own, border + 1, own.length));
        return Math.max(asNamed, otherwise);
    }

    private static int score(List<Term> terms, int[] name) {
        if (terms.size() > name.length) {
            return 0;
        }
        int length = name.length;
        int slips = 0;
        int score = 0;
        int last = -1;
        for (var term : terms) {
            int best = 0;
            int place = -1;
            for (int at = 0; at < length; at++) {
                int weight = term.weight(name[at]);
                if (weight > best) {
                    best = weight;
                    place = at;
                }
            }
            if (place < 0 || (best == SLIP && ++slips > 1)) {
                return 0;
            }
            name[place] = OTHER_NAME;
            score += best + (place > last ? 1 : 0);
            last = place;
        }
        return score + (terms.size() == length ? 20 : 0);
    }

    private int[] wordsOf(Entry entry) {
        var ids = new ArrayList<Integer>(6);
        NameForms.tokens(entry.name()).forEach(word -> ids.add(number(word)));
        var other = entry.otherName().map(NameForms::tokens).orElse(List.of());
        if (!other.isEmpty()) {
            ids.add(OTHER_NAME);
            other.forEach(word -> ids.add(number(word)));
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(String word) {
        int id = dictionary.add(word);
        if (id == postings.size()) {
            postings.add(new Postings());
        }
        return id;
    }

    private static int nameLength(int[] own) {
        for (int at = 0; at < own.length; at++) {
            if (own[at] == OTHER_NAME) {
                return at;
            }
        }
        return own.length;
    }

    private static int[] sortedName(int[] own) {
        int[] name = Arrays.copyOf(own, nameLength(own));
        Arrays.sort(name);
        return name;
    }

    /// Side and agency in one number: the low bit is the side.
    private short owner(Side side, AgencyId agency) {
        int place =
                agencyPlaces.computeIfAbsent(
                        agency,
                        _ -> {
                            agencies.add(agency);
                            return agencies.size() - 1;
                        });
        return (short) (place << 1 | side.ordinal());
    }

    /// Grows the slots to hold the number and notes the revision; false when it is no newer.
    private boolean makeRoom(int number, int revision) {
        if (number >= revisions.length) {
            int size = Math.max(number + 1, revisions.length + revisions.length / 2);
            words = Arrays.copyOf(words, size);
            revisions = Arrays.copyOf(revisions, size);
            birthYears = Arrays.copyOf(birthYears, size);
            owners = Arrays.copyOf(owners, size);
        }
        if (revisions[number] >= revision) {
            return false;
        }
        revisions[number] = revision;
        return true;
    }
}
