package org.homeward.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// Text in Markdown as a page shows it: in the same classes as every other page, so that it needs
/// no look of its own, and with each table in a box that scrolls by itself.
final class Prose {
    private static final Map<Class<? extends Node>, String> LOOK =
            Map.of(
                    Paragraph.class, "govuk-body",
                    BulletList.class, "govuk-list govuk-list--bullet",
                    OrderedList.class, "govuk-list govuk-list--number",
                    BlockQuote.class, "hw-reference",
                    TableHead.class, "govuk-table__head",
                    TableBody.class, "govuk-table__body",
                    TableRow.class, "govuk-table__row");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    // before the extension: whoever comes first is asked first
                    .nodeRendererFactory(TableBox::new)
                    .nodeRendererFactory(CodeWords::new)
                    .extensions(TABLES)
                    .attributeProviderFactory(_ -> looks())
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .build();

    String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    private static AttributeProvider looks() {
        return (node, _, attributes) -> {
            switch (node) {
                case Heading heading ->
                        attributes.put(
                                "class",
                                heading.getLevel() < 3 ? "govuk-heading-m" : "govuk-heading-s");
                case TableCell cell when cell.isHeader() -> {
                    attributes.put("class", "govuk-table__header");
                    attributes.put("scope", "col");
                }
                case TableCell _ -> attributes.put("class", "govuk-table__cell");
                case Link _ -> {
                    attributes.put("class", "govuk-link");
                    // in the folder a page is a file, here an address
                    attributes.computeIfPresent(
                            "href", (_, to) -> to.replaceFirst("^([\\w-]+)\\.md$", "$1"));
                }
                default -> {
                    var look = LOOK.get(node.getClass());
                    if (look != null) {
                        attributes.put("class", look);
                    }
                }
            }
        };
    }

    /// A table in the box of the kit's tables, which a keyboard can scroll and which is called by
    /// the heading above it.
    private record TableBox(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TableBlock.class);
        }

        @Override
        public void render(Node table) {
            var box = new LinkedHashMap<String, @Nullable String>();
            box.put("class", "hw-table");
            box.put("role", "group");
            box.put("aria-label", headingAbove(table));
            box.put("tabindex", "0");
            var out = context.getWriter();
            out.tag("div", box);
            out.tag("table", Map.of("class", "govuk-table govuk-table--no-caption"));
            for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
                context.render(part);
            }
            out.tag("/table");
            out.tag("/div");
            out.line();
        }

        private static String headingAbove(Node table) {
            for (var node = table.getPrevious(); node != null; node = node.getPrevious()) {
                if (node instanceof Heading heading) {
                    return words(heading);
                }
            }
            return "";
        }

        private static String words(Node node) {
            if (node instanceof Text text) {
                return text.getLiteral();
            }
            if (node instanceof Code code) {
                return code.getLiteral();
            }
            var words = new StringBuilder();
            for (var part = node.getFirstChild(); part != null; part = part.getNext()) {
                words.append(words(part));
            }
            return words.toString();
        }
    }

    /// Code word by word, so that a line ends between two of them and never within an option.
    private record CodeWords(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Code.class);
        }

        @Override
        public void render(Node node) {
            var out = context.getWriter();
            out.tag("code");
            var between = "";
            for (var word : ((Code) node).getLiteral().split(" ")) {
                out.text(between);
                out.tag("span");
                out.text(word);
                out.tag("/span");
                between = " ";
            }
            out.tag("/code");
        }
    }
}
