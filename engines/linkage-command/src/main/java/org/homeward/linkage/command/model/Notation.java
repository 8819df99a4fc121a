package org.homeward.linkage.command.model;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// How a model file is written.
public enum Notation {
    JSON,
    YAML;

    /// By the ending of a file's name: YAML for `.yaml` and `.yml`.
    public static Notation of(String file) {
        return file.endsWith(".yaml") || file.endsWith(".yml") ? YAML : JSON;
    }

    String write(Map<String, Object> entries) {
        var text = new StringWriter();
        try (var generator = generator(text)) {
            write(generator, entries);
        }
        return text.toString().stripTrailing() + "\n";
    }

    private JsonGenerator generator(StringWriter text) {
        return switch (this) {
            case JSON ->
                    JsonFactory.builder()
                            .build()
                            .createGenerator(new Indented(new DefaultPrettyPrinter()), text);
            case YAML ->
                    YAMLFactory.builder()
                            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                            .build()
                            .createGenerator(ObjectWriteContext.empty(), text);
        };
    }

    private static void write(JsonGenerator generator, Object value) {
        switch (value) {
            case Map<?, ?> entries -> {
                generator.writeStartObject();
                entries.forEach(
                        (key, inner) -> {
                            generator.writeName(key.toString());
                            write(generator, inner);
                        });
                generator.writeEndObject();
            }
            case List<?> items -> {
                generator.writeStartArray();
                items.forEach(inner -> write(generator, inner));
                generator.writeEndArray();
            }
            case double[] numbers -> generator.writeArray(numbers, 0, numbers.length);
            case Double number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Boolean yes -> generator.writeBoolean(yes);
            default -> generator.writeString(value.toString());
        }
    }

    /// Writes on several lines.
    private static final class Indented extends ObjectWriteContext.Base {
        private final DefaultPrettyPrinter printer;

        Indented(DefaultPrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public DefaultPrettyPrinter getPrettyPrinter() {
            return printer;
        }
    }
}
