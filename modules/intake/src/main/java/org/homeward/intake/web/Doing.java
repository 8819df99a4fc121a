package org.homeward.intake.web;

import org.homeward.intake.work.CheckFile;
import org.homeward.intake.work.ForgetUpload;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;

/// What an importing officer can do.
record Doing(SubmitFile submit, CheckFile check, PublishFile publish, Own own) {
    /// With an upload of the officer's own.
    record Own(OpenUpload open, ForgetUpload forget) {}
}
