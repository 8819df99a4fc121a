package org.homeward.app.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.command.Commands.Written;
import org.homeward.app.settings.SettingsProblem;
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
        return folder(data).resolve("socket");
    }

    private static Path folder(Path data) {
        return data.resolve("commands");
    }

    /// Starts to answer commands on an instance that is open.
    public static CommandSocket listen(Path data, Commands commands) {
        var place = place(data);
        try {
            // The folder is closed before the socket is in it, so nobody slips in between.
            var folder = Files.createDirectories(folder(data));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
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
            write(out, answer(read(in)));
        } catch (IOException e) {
            LOG.warn("event=command_lost type={}", e.getClass().getName());
        }
    }

    private Answer answer(Request request) {
        try {
            return Answers.safely(commands, request);
        } catch (RuntimeException fault) {
            LOG.error("event=command_fault type={}", fault.getClass().getName());
            var words = commands.words(request);
            return new Answer("homeward: " + words.text("app.start.instance_busy") + "\n", 2);
        }
    }

    private static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(answer.status());
        write(out, answer.text().getBytes(StandardCharsets.UTF_8));
        out.writeInt(answer.files().size());
        for (var file : answer.files()) {
            out.writeUTF(file.name());
            write(out, file.bytes());
        }
        out.flush();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > LARGEST) {
            throw new IOException("a file of no size that can be");
        }
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) { // whoever sent it was killed: half a file is no file
            throw new EOFException();
        }
        return bytes;
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
        return new Request(command, options, bytes(in));
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
            return Optional.of(answer(in));
        } catch (java.net.ConnectException e) {
            return Optional.empty(); // the file was left behind by a process that was killed
        } catch (IOException e) {
            throw new SettingsProblem("instance_ended");
        }
    }

    private static Answer answer(DataInputStream in) throws IOException {
        int status = in.readInt();
        var text = new String(bytes(in), StandardCharsets.UTF_8);
        var files = new ArrayList<Written>();
        for (int left = in.readInt(); left > 0; left--) {
            files.add(new Written(in.readUTF(), bytes(in)));
        }
        return new Answer(text, status, files);
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
