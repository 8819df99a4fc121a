package org.homeward.intake.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/// What a download sent.
final class Answer {
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();

    HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        Answer.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "setHeader" ->
                                            headers.put(
                                                    (String) arguments[0], (String) arguments[1]);
                                    case "getOutputStream" -> new Body();
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
