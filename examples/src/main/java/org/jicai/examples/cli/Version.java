package org.jicai.examples.cli;

import org.jicai.audit.Digest;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar, and of the engine in it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = JicaiCommand.class.getPackage().getImplementationVersion();
        return new String[] {"jicai " + (version == null ? "(not packaged)" : version) + ", " + Digest.ENGINE};
    }
}
