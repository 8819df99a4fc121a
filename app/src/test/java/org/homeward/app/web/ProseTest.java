package org.homeward.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    private final Prose prose = new Prose();

    @Test
    void textLooksAsOnEveryOtherPage() {
        assertThat(prose.html("## What\n\nA line.\n\n- one\n\n1. first\n\n### More"))
                .contains("<h2 class=\"govuk-heading-m\">What</h2>")
                .contains("<p class=\"govuk-body\">A line.</p>")
                .contains("<ul class=\"govuk-list govuk-list--bullet\">")
                .contains("<ol class=\"govuk-list govuk-list--number\">")
                .contains("<h3 class=\"govuk-heading-s\">More</h3>");
    }

    @Test
    void aTableScrollsInABoxThatAKeyboardReachesAndThatIsCalledByTheHeadingAbove() {
        var html = prose.html("## Roles & `keys`\n\nText.\n\n| A | B |\n|---|---|\n| c | d |");

        assertThat(html)
                .contains("<div class=\"hw-table\" role=\"group\" aria-label=\"Roles &amp; keys\"")
                .contains("tabindex=\"0\"><table class=\"govuk-table")
                .contains("<th class=\"govuk-table__header\" scope=\"col\">A</th>")
                .contains("<td class=\"govuk-table__cell\">d</td>")
                .contains("</table></div>");
    }

    @Test
    void aLineEndsBetweenTheWordsOfACommandAndNotWithinThem() {
        assertThat(prose.html("`serve --config <file>`"))
                .contains(
                        "<code><span>serve</span> <span>--config</span>"
                                + " <span>&lt;file&gt;</span></code>");
    }

    @Test
    void aLinkToAnotherPageLeadsThereHereAsInTheFolder() {
        assertThat(prose.html("[a](visitor.md) [b](https://example.org/a.md)"))
                .contains("href=\"visitor\"")
                .contains("href=\"https://example.org/a.md\"");
    }

    @Test
    void markupInTheTextIsText() {
        assertThat(prose.html("<b onclick=\"x\">y</b> [z](javascript:alert)"))
                .doesNotContain("<b")
                .doesNotContain("javascript:");
    }
}
