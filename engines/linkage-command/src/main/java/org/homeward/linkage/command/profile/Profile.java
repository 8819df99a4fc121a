package org.homeward.linkage.command.profile;

import java.util.List;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.command.table.Made;

/// A ready model. Its comparisons and rules name roles where a model names columns.
///
/// @param roles in the order in which they are recognised
/// @param made roles that are made of others
public record Profile(
        String name,
        Roles roles,
        List<Made> made,
        List<Unless<Comparison>> comparisons,
        List<Unless<BlockingRule>> rules) {
    public Profile {
        made = List.copyOf(made);
        comparisons = List.copyOf(comparisons);
        rules = List.copyOf(rules);
    }

    /// The roles, and words of headings that say nothing, such as *victim* in *victim name*.
    public record Roles(List<Role> all, List<String> passedOver) {
        public Roles {
            all = List.copyOf(all);
            passedOver = List.copyOf(passedOver);
        }
    }

    /// Something that falls away where one of these roles is filled.
    public record Unless<T>(T what, List<String> filled) {
        public Unless {
            filled = List.copyOf(filled);
        }
    }
}
