package org.homeward.planted.linkage.command;

import org.homeward.planted.protection.VictimFile;

/// A command of an engine that knows the domain.
public record PeekingCommand(VictimFile file) {}
