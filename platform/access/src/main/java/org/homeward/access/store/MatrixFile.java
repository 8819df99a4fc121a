package org.homeward.access.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Matrix;
import org.homeward.access.Permission;
import org.homeward.access.Relation;
import org.homeward.access.Right;
import org.homeward.access.Role;
import org.homeward.access.Separation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads the matrix file. A word it does not know stops the start, with file and line.
public final class MatrixFile {
    private static final String OWN = "/access/matrix.yaml";
    private static final String CODE = "[a-z]+(-[a-z]+)*";

    private final String name;

    private MatrixFile(String name) {
        this.name = name;
    }

    /// The matrix that this build ships.
    public static Matrix load() {
        try (InputStream file = Objects.requireNonNull(MatrixFile.class.getResourceAsStream(OWN));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read("matrix.yaml", reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name of the file, for the message of a [MatrixProblem]
    public static Matrix read(String name, Reader reader) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new MatrixFile(name).matrix(new Yaml(options).compose(reader));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MatrixProblem(name, line, String.valueOf(e.getProblem()));
        }
    }

    private Matrix matrix(Node root) {
        var parts = mapping(root);
        for (var key : parts.keySet()) {
            if (!Set.of("version", "purposes", "roles", "separate", "services").contains(key)) {
                throw problem(root, "unknown part '" + key + "'");
            }
        }
        if (!text(part(root, parts, "version")).equals("1")) {
            throw problem(root, "this build reads version 1");
        }
        var purposes = codes(part(root, parts, "purposes"));
        return new Matrix(
                purposes,
                roles(part(root, parts, "roles"), Optional.of(purposes)),
                separations(part(root, parts, "separate")),
                roles(part(root, parts, "services"), Optional.empty()));
    }

    /// Roles say their purposes; the code of a service is its purpose.
    private List<Role> roles(Node node, Optional<Set<String>> known) {
        var roles = new ArrayList<Role>();
        for (var entry : mapping(node).entrySet()) {
            if (!entry.getKey().matches(CODE)) {
                throw problem(entry.getValue(), "not a role code: '" + entry.getKey() + "'");
            }
            roles.add(role(entry.getKey(), entry.getValue(), known));
        }
        return roles;
    }

    private Role role(String code, Node node, Optional<Set<String>> known) {
        var lines = mapping(node);
        Set<String> purposes = Set.of(code);
        if (known.isPresent()) {
            var listed = part(node, lines, "purposes");
            purposes = codes(listed);
            for (var purpose : purposes) {
                if (!known.get().contains(purpose)) {
                    throw problem(listed, "unknown purpose '" + purpose + "'");
                }
            }
        }
        var permissions = new ArrayList<Permission>();
        for (var line : lines.entrySet()) {
            if (line.getKey().equals("purposes") && known.isPresent()) {
                continue;
            }
            var dataClass =
                    constant(DataClass.class, "class of data", line.getKey(), line.getValue());
            for (var item : sequence(line.getValue())) {
                permissions.add(permission(dataClass, item));
            }
        }
        if (permissions.size() != Set.copyOf(permissions).size()) {
            throw problem(node, "role '" + code + "' has one permission twice");
        }
        return new Role(code, purposes, permissions);
    }

    private List<Separation> separations(Node node) {
        var separations = new ArrayList<Separation>();
        for (var entry : mapping(node).entrySet()) {
            var sides = mapping(entry.getValue());
            for (var key : sides.keySet()) {
                if (!Set.of("one", "other").contains(key)) {
                    throw problem(entry.getValue(), "unknown side '" + key + "'");
                }
            }
            separations.add(
                    new Separation(
                            entry.getKey(),
                            rights(part(entry.getValue(), sides, "one")),
                            rights(part(entry.getValue(), sides, "other"))));
        }
        return separations;
    }

    private Set<Right> rights(Node node) {
        var rights = new LinkedHashSet<Right>();
        for (var item : sequence(node)) {
            var words = text(item).trim().split(" +");
            if (words.length != 2) {
                throw problem(item, "a right is '<class> <action>'");
            }
            var dataClass = constant(DataClass.class, "class of data", words[0], item);
            var action = constant(Action.class, "action", words[1], item);
            if (!rights.add(Right.of(dataClass, action))) {
                throw problem(item, "'" + text(item) + "' twice");
            }
        }
        if (rights.isEmpty()) {
            throw problem(node, "a side of a separation lists at least one right");
        }
        return rights;
    }

    private Permission permission(DataClass dataClass, Node item) {
        var words = text(item).trim().split(" +");
        if (words.length < 2) {
            throw problem(item, "a permission is '<action> <relation> [<condition> ...]'");
        }
        var action = constant(Action.class, "action", words[0], item);
        var relation = constant(Relation.class, "relation", words[1], item);
        var conditions = EnumSet.noneOf(Condition.class);
        for (var word : List.of(words).subList(2, words.length)) {
            if (!conditions.add(constant(Condition.class, "condition", word, item))) {
                throw problem(item, "condition '" + word + "' twice");
            }
        }
        return new Permission(Right.of(dataClass, action), relation, conditions);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String what, String word, Node at) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var known =
                                    Arrays.stream(type.getEnumConstants())
                                            .map(MatrixFile::written)
                                            .collect(Collectors.joining(", "));
                            return problem(
                                    at,
                                    "unknown %s '%s'; known are: %s".formatted(what, word, known));
                        });
    }

    private static String written(Enum<?> constant) {
        return constant instanceof DataClass
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node part(Node parent, Map<String, Node> parts, String key) {
        return Optional.ofNullable(parts.get(key))
                .orElseThrow(() -> problem(parent, "'" + key + "' is missing"));
    }

    private Set<String> codes(Node node) {
        var codes = new LinkedHashSet<String>();
        for (var item : sequence(node)) {
            if (!text(item).matches(CODE) || !codes.add(text(item))) {
                throw problem(item, "not a code, or listed twice: '" + text(item) + "'");
            }
        }
        return codes;
    }

    private Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "expected 'key: value' lines");
        }
        var entries = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            if (entries.put(text(tuple.getKeyNode()), tuple.getValueNode()) != null) {
                throw problem(tuple.getKeyNode(), "'" + text(tuple.getKeyNode()) + "' twice");
            }
        }
        return entries;
    }

    private List<Node> sequence(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem(node, "expected a list");
        }
        return sequence.getValue();
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(node, "expected one word");
        }
        return scalar.getValue();
    }

    private MatrixProblem problem(Node node, String reason) {
        return new MatrixProblem(name, node.getStartMark().getLine() + 1, reason);
    }
}
