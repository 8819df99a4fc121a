package org.homeward.webkit;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;

/// The templates of this module, compiled for the tests.
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.create(
                    new DirectoryCodeResolver(Path.of("src/main/jte")),
                    Path.of("target/jte-classes"),
                    ContentType.Html);

    static {
        ENGINE.setTrimControlStructures(true);
    }

    private Templates() {}

    static String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render(template + ".jte", parameters, output);
        return output.toString();
    }

    static Content html(String html) {
        return output -> output.writeContent(html);
    }
}
