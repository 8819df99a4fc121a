package org.homeward.protection.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/// The templates of this module with the components, compiled for the tests.
final class Templates implements CodeResolver {
    private static final TemplateEngine ENGINE =
            TemplateEngine.create(new Templates(), Path.of("target/jte-classes"), ContentType.Html);

    private final DirectoryCodeResolver own = new DirectoryCodeResolver(Path.of("src/main/jte"));
    private final DirectoryCodeResolver components =
            new DirectoryCodeResolver(Path.of("../../platform/webkit/src/main/jte"));

    static String render(ModelAndView page) {
        var output = new StringOutput();
        ENGINE.render(page.getViewName() + ".jte", page.getModel(), output);
        return output.toString();
    }

    @Override
    public String resolve(String name) {
        return resolver(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
        return resolver(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return own.resolveAllTemplateNames();
    }

    private DirectoryCodeResolver resolver(String name) {
        return own.exists(name) ? own : components;
    }
}
