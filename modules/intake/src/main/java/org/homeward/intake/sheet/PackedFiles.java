package org.homeward.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.homeward.base.Problem;
import org.homeward.intake.model.Archives;

/// Unpacks `.zip` and `.gz` in memory; nothing is ever written under a name that stands in them.
///
/// What no honest program makes (links, ways out of the folder, two files of one name, files over
/// each other) refuses the whole; what an honest sender may have packed by mistake refuses itself.
public final class PackedFiles implements Archives {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LONGEST_NAME = 200;

    /// What grows to no more than this does no harm, however well it was packed.
    private static final long HARMLESS_BYTES = 1L << 20;

    /// What systems put beside the files.
    private static final Pattern OF_SYSTEM =
            Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|~\\$.*)");

    private static final Pattern FORMAT_CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

    private final Limits limits;
    private final int largestFile;

    /// @param largestFile how large one file may be
    public PackedFiles(Limits limits, int largestFile) {
        this.limits = limits;
        this.largestFile = largestFile;
    }

    @Override
    public Content open(byte[] bytes, String name) {
        try {
            if (starts(bytes, 0x1F, 0x8B)) {
                return new Content.Packed(List.of(unpacked(bytes, name)));
            }
            if (starts(bytes, 'P', 'K') && !isDocument(bytes)) {
                return new Content.Packed(members(bytes));
            }
            return new Content.Plain();
        } catch (UnreadableSheet e) {
            return new Content.Refused(e.problem().problem());
        }
    }

    /// Office documents are packed folders too; the reader of tables has words for each of them. A
    /// damaged directory is left to that reader as well.
    private static boolean isDocument(byte[] bytes) {
        try {
            var names = ZipDirectory.read(bytes).stream().map(ZipDirectory.Entry::name);
            return names.anyMatch(
                    name -> name.equals("[Content_Types].xml") || name.equals("content.xml"));
        } catch (UnreadableSheet e) {
            return holds(bytes, "[Content_Types].xml") || holds(bytes, "content.xml");
        }
    }

    private static boolean holds(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
    }

    private List<Member> members(byte[] bytes) throws UnreadableSheet {
        var members = new ArrayList<Member>();
        var names = new HashSet<String>();
        long left = limits.inflatedBytes();
        for (var entry : ZipDirectory.read(bytes)) {
            checkName(entry, names);
            if (entry.isFolder() || OF_SYSTEM.matcher(entry.name()).matches()) {
                continue;
            }
            if (members.size() == limits.files()) {
                throw UnreadableSheet.of("archive_too_many", Integer.toString(limits.files()));
            }
            var member = member(bytes, entry, left);
            if (member instanceof Member.Whole(_, byte[] whole)) {
                left -= whole.length;
            }
            members.add(member);
        }
        if (members.isEmpty()) {
            throw UnreadableSheet.of("archive_empty");
        }
        return members;
    }

    private static void checkName(ZipDirectory.Entry entry, HashSet<String> names)
            throws UnreadableSheet {
        String name = entry.name();
        var steps = List.of(name.replace('\\', '/').split("/", -1));
        boolean leads =
                name.startsWith("/")
                        || name.contains("\\")
                        || name.matches("[A-Za-z]:.*")
                        || steps.contains("..")
                        || steps.contains(".");
        boolean odd =
                name.isBlank()
                        || name.length() > LONGEST_NAME
                        || FORMAT_CONTROL.matcher(name).find();
        if (leads || odd || entry.link()) {
            throw UnreadableSheet.of(entry.link() ? "archive_link" : "archive_name");
        }
        String key = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!names.add(key)) {
            throw UnreadableSheet.of("archive_twice");
        }
    }

    private Member member(byte[] bytes, ZipDirectory.Entry entry, long left)
            throws UnreadableSheet {
        String name = entry.name();
        if (entry.encrypted()) {
            return unusable(name, "archive_password");
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            return unusable(name, "archive_method");
        }
        long packed = entry.size().packed();
        var in = new ByteArrayInputStream(bytes, entry.from(), (int) packed);
        var inflater = new Inflater(true);
        try (InputStream source =
                entry.method() == STORED ? in : new InflaterInputStream(in, inflater)) {
            var whole = read(source, Math.min(left, largestFile), packed);
            if (whole.length == 0) {
                return unusable(name, "file_empty");
            }
            return isPacked(whole)
                    ? unusable(name, "archive_nested")
                    : new Member.Whole(name, whole);
        } catch (TooLarge e) {
            if (e.most < largestFile) {
                throw UnreadableSheet.of(
                        "archive_too_large", Long.toString(limits.inflatedBytes() >> 20));
            }
            return unusable(name, "archive_file_too_large", Integer.toString(largestFile >> 20));
        } catch (IOException e) {
            return unusable(name, "file_damaged");
        } finally {
            inflater.end();
        }
    }

    /// A single packed file. Its inner name is not looked at; only the sender's own is shown.
    private Member unpacked(byte[] bytes, String name) throws UnreadableSheet {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] whole = read(in, largestFile, bytes.length);
            if (whole.length == 0) {
                throw UnreadableSheet.of("file_empty");
            }
            if (isPacked(whole)) {
                throw UnreadableSheet.of("archive_nested");
            }
            return new Member.Whole(name.replaceFirst("(?i)\\.gz$", ""), whole);
        } catch (TooLarge e) {
            throw UnreadableSheet.of("archive_file_too_large", Integer.toString(largestFile >> 20));
        } catch (EOFException e) {
            throw UnreadableSheet.of("file_truncated");
        } catch (ZipException e) {
            throw UnreadableSheet.of("file_damaged");
        } catch (IOException e) {
            throw UnreadableSheet.of("file_damaged");
        }
    }

    private byte[] read(InputStream in, long most, long packed)
            throws IOException, UnreadableSheet {
        var whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            whole.write(buffer, 0, read);
            if (whole.size() > HARMLESS_BYTES && whole.size() > packed * limits.ratio()) {
                throw UnreadableSheet.of("file_bomb");
            }
            if (whole.size() > most) {
                throw new TooLarge(most);
            }
        }
        return whole.toByteArray();
    }

    private static boolean isPacked(byte[] bytes) {
        return starts(bytes, 0x1F, 0x8B)
                || starts(bytes, '7', 'z', 0xBC, 0xAF)
                || starts(bytes, 'R', 'a', 'r', '!')
                || (starts(bytes, 'P', 'K') && !isDocument(bytes));
    }

    private static Member unusable(String name, String key, String... arguments) {
        return new Member.Unusable(name, Problem.of("intake.problem." + key, arguments));
    }

    static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /// More came out than may.
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
        private final long most;

        TooLarge(long most) {
            super("more than " + most);
            this.most = most;
        }
    }
}
