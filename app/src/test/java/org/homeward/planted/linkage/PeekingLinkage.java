package org.homeward.planted.linkage;

import org.homeward.planted.linkage.command.PeekingCommand;
import org.springframework.context.ApplicationContext;

/// An engine that sees the command built on it, and takes a library.
record PeekingLinkage(PeekingCommand command, ApplicationContext context) {}
