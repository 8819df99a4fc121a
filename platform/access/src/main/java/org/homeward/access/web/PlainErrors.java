package org.homeward.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What the server itself says of a request that no page could answer: the number alone.
///
/// The server's own report brings a style of its own, which the headers forbid, and quotes what was
/// sent, which may be somebody's name.
public final class PlainErrors extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        StrictAnswers.write(request, response); // an exception may have wiped them off
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.US_ASCII.name());
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(Integer.toString(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("nobody waits for the report any more", gone);
        }
    }
}
