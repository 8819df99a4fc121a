package org.homeward.access.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page for setting up codes prints.
public record SecondFactorView(
        Shell.Csrf csrf, Top top, Secret secret, Fields fields, Texts texts) {
    public record Top(
            Breadcrumbs crumbs, PageHeading heading, List<Notice> notices, Problems problems) {
        public Top {
            notices = List.copyOf(notices);
        }
    }

    /// The same secret as a picture and for typing.
    public record Secret(SecretPicture picture, String text) {
        @Override
        public String toString() {
            return "Secret[withheld]";
        }
    }

    public record Fields(TextField code, TextField password) {}

    public record Texts(String scan, String picture, String type, String then, String submit) {}
}
