package org.homeward.planted.protection.work;

import org.homeward.planted.protection.store.SqlVictims;
import org.springframework.context.ApplicationContext;

/// Skips a layer and imports the framework.
record SkippingUseCase(SqlVictims victims, ApplicationContext context) {}
