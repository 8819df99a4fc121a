package org.homeward.app.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries commands to the process that has the instance open: a socket in the data folder, which
/// only
/// the user who runs the instance can open. One process writes; the command line is its guest.
public final class CommandSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
    private static final int LARGEST = 256 << 20;

    private final Path place;
    private final ServerSocketChannel channel;
    private final Commands commands;

    private CommandSocket(Path place, ServerSocketChannel channel, Commands commands) {
        this.place = place;
        this.channel = channel;
        this.commands = commands;
    }

    static Path place(Path data) {
        return data.resolve("commands").resolve("socket");
    }

    /// Starts to answer commands on an instance that is open.
    public static CommandSocket listen(Path data, Commands commands) {
        var place = place(data);
        try {
            // The folder is closed before the socket is in it, so nobody slips in between.
            Files.createDirectories(place.getParent());
            Files.setPosixFilePermissions(
                    place.getParent(), PosixFilePermissions.fromString("rwx------"));
            Files.deleteIfExists(place);
            var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(place));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            var socket = new CommandSocket(place, channel, commands);
            Thread.ofVirtual().name("commands").start(socket::accept);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("the command line cannot reach this instance", e);
        }
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                var guest = channel.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (AsynchronousCloseException e) {
                return;
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("event=command_not_accepted type={}", e.getClass().getName());
            }
        }
    }

    private void serve(SocketChannel guest) {
        try (guest) {
            if (!isOurs(guest)) {
                LOG.warn("event=command_refused reason=other_user");
                return;
            }
            var in = new DataInputStream(Channels.newInputStream(guest));
            var out = new DataOutputStream(Channels.newOutputStream(guest));
            var answer = Answers.safely(commands, read(in));
            out.writeInt(answer.status());
            var text = answer.text().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.flush();
        } catch (IOException e) {
            LOG.warn("event=command_lost type={}", e.getClass().getName());
        }
    }

    /// Whether the user at the other end is the one who runs the instance, or the machine's
    /// administrator, as the kernel says.
    private boolean isOurs(SocketChannel guest) throws IOException {
        var user = guest.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
        return user.equals(Files.getOwner(place)) || user.getName().equals("root");
    }

    private static Request read(DataInputStream in) throws IOException {
        var command = in.readUTF();
        var options = new HashMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            options.put(in.readUTF(), in.readUTF());
        }
        int size = in.readInt();
        if (size < 0 || size > LARGEST) {
            throw new IOException("a file of no size that can be");
        }
        return new Request(command, options, in.readNBytes(size));
    }

    /// Has a command carried out by the process that has the instance open; empty when none has.
    static Optional<Answer> send(Path data, Request request) {
        var place = place(data);
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(place));
            var out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeUTF(request.command());
            out.writeInt(request.options().size());
            for (var option : request.options().entrySet()) {
                out.writeUTF(option.getKey());
                out.writeUTF(option.getValue());
            }
            out.writeInt(request.file().length);
            out.write(request.file());
            out.flush();
            var in = new DataInputStream(Channels.newInputStream(channel));
            int status = in.readInt();
            var text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return Optional.of(new Answer(text, status));
        } catch (java.net.ConnectException e) {
            return Optional.empty(); // the file was left behind by a process that was killed
        } catch (IOException e) {
            throw new UncheckedIOException("the running instance did not answer", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
