package org.homeward.linkage.command.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import org.homeward.linkage.command.say.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads YAML or JSON into nodes.
final class Parsed {
    private static final int DEEPEST = 20;

    private final String file;
    private final JsonParser parser;

    private Parsed(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /// @param text what begins with a brace is read as JSON, anything else as YAML
    /// @throws Refused when it is neither, with the line
    static Node of(String file, String text) {
        var factory = text.stripLeading().startsWith("{") ? json() : yaml();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            var parsed = new Parsed(file, parser);
            if (parser.nextToken() == null) {
                throw new Refused("model.empty", file);
            }
            var node = parsed.node(0);
            if (parser.nextToken() != null) {
                throw parsed.broken();
            }
            return node;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Refused(
                    "model.broken", file, at == null ? 1 : at.getLineNr(), e.getOriginalMessage());
        }
    }

    private static TokenStreamFactory json() {
        return JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }

    private static TokenStreamFactory yaml() {
        return YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Refused broken() {
        return new Refused("model.broken", file, line(), String.valueOf(parser.currentToken()));
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw broken();
        }
        int line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries(depth, line);
            case START_ARRAY -> items(depth, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER, line);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.YES_OR_NO, line);
            case VALUE_NULL -> scalar(Node.Kind.NOTHING, line);
            case VALUE_STRING -> scalar(Node.Kind.TEXT, line);
            default -> throw broken();
        };
    }

    private Node scalar(Node.Kind kind, int line) {
        return new Node.Scalar(parser.getString(), kind, line);
    }

    private Node entries(int depth, int line) {
        var of = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int at = line();
            parser.nextToken();
            of.put(key, node(depth + 1).at(at));
        }
        return new Node.Entries(Collections.unmodifiableMap(of), line);
    }

    private Node items(int depth, int line) {
        var of = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            of.add(node(depth + 1));
        }
        return new Node.Items(of, line);
    }
}
