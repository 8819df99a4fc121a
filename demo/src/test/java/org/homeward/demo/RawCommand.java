package org.homeward.demo;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// A command sent byte by byte over the socket of an instance, for what no command line does.
final class RawCommand {
    private RawCommand() {}

    /// @param data the data folder of the running instance
    static SocketChannel to(Path data) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(data.resolve("commands/socket")));
        return channel;
    }

    /// The beginning of an import as the command line sends it, up to the file.
    static DataOutputStream begin(SocketChannel channel, int size) throws IOException {
        var out = new DataOutputStream(Channels.newOutputStream(channel));
        out.writeUTF("import");
        out.writeInt(1);
        out.writeUTF("kind");
        out.writeUTF("victims");
        out.writeInt(size);
        return out;
    }
}
