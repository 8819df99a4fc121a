package org.homeward.intake.work;

import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.Rights;
import org.homeward.intake.model.Uploads;

/// Forgets a file that was sent and not published, at its sender's wish.
public final class ForgetUpload {
    public enum Outcome {
        FORGOTTEN,
        UNKNOWN_UPLOAD
    }

    private final Uploads uploads;
    private final Competence competence;

    public ForgetUpload(Uploads uploads, Rights rights) {
        this.uploads = uploads;
        this.competence = new Competence(rights);
    }

    public Outcome handle(Actor actor, UUID id) {
        return competence.opening(actor, () -> forget(actor, id));
    }

    private Outcome forget(Actor actor, UUID id) {
        var own = uploads.find(id).filter(upload -> upload.by().equals(actor.user()));
        own.ifPresent(upload -> uploads.drop(upload.id()));
        return own.isPresent() ? Outcome.FORGOTTEN : Outcome.UNKNOWN_UPLOAD;
    }
}
