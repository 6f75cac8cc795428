package org.jicai.simulation.experiment;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;

/**
 * What a run has reached, in a file: a header with the fingerprint of everything that went in, the sums, and a SHA-256 of all
 * before it. Written beside its place and moved there, so that a file of that name is always whole.
 */
final class CheckpointFile {

    private static final int MAGIC = 0x4A494341;
    private static final int FORMAT = 1;
    private static final int DIGEST_BYTES = 32;

    private final Path file;
    private final String fingerprint;

    CheckpointFile(Path file, String fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(RunState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeUTF(fingerprint);
        state.write(out);
        byte[] content = bytes.toByteArray();
        bytes.write(Hashing.sha256().hashBytes(content).asBytes());
        Files.createDirectories(parent());
        Path temporary = Files.createTempFile(parent(), ".checkpoint-", ".tmp");
        Files.write(temporary, bytes.toByteArray());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path parent() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Reads what was reached into a state of the same experiment. */
    void read(RunState state) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (!isWhole(all)) {
            throw refused("a damaged file", "a checkpoint of jicai simulate", "Maybe delete it and start anew");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
        int magic = in.readInt();
        int format = in.readInt();
        if (magic != MAGIC || format != FORMAT || !in.readUTF().equals(fingerprint)) {
            throw refused(
                    "the checkpoint of another experiment",
                    "one of the same specification, inputs and version",
                    "Maybe the specification was edited; another --out starts anew");
        }
        state.read(in);
    }

    private static boolean isWhole(byte[] all) {
        if (all.length < DIGEST_BYTES) {
            return false;
        }
        int length = all.length - DIGEST_BYTES;
        return Arrays.equals(
                Hashing.sha256().hashBytes(all, 0, length).asBytes(), Arrays.copyOfRange(all, length, all.length));
    }

    private BadInputException refused(String value, String expected, String hint) {
        String name = file.toString().replace('\\', '/');
        return new BadInputException(List.of(new Finding(name, 0, "", value, expected, Optional.of(hint))));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What a run has reached. */
    static final class RunState {
        private final Tally total;
        private final List<Checkpoint> looks = new ArrayList<>();
        private long done;
        private long stage;

        RunState(Tally total, long stage) {
            this.total = total;
            this.stage = stage;
        }

        Tally total() {
            return total;
        }

        List<Checkpoint> looks() {
            return looks;
        }

        long done() {
            return done;
        }

        void done(long replications) {
            done = replications;
        }

        /** Up to which replication the present stage goes. */
        long stage() {
            return stage;
        }

        void stage(long replications) {
            stage = replications;
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeLong(done);
            out.writeLong(stage);
            out.writeInt(looks.size());
            for (Checkpoint look : looks) {
                out.writeLong(look.replications());
                out.writeDouble(look.widest());
            }
            total.write(out);
        }

        private void read(DataInputStream in) throws IOException {
            done = in.readLong();
            stage = in.readLong();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                looks.add(new Checkpoint(in.readLong(), in.readDouble()));
            }
            total.read(in);
        }
    }
}
