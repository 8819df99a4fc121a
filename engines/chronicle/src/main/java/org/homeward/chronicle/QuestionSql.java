package org.homeward.chronicle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a question as SQL. The text depends on the shape of the question only: every date, code,
/// number and position is a named parameter.
///
/// `known` are the rows held at the position that touch the period and belong to the population;
/// `whole` ones lie in it with all their days. `counted` keeps one row per cluster: the earliest
/// whole one, else the earliest. A row that is not shared is alone in its cluster.
final class QuestionSql {
    private static final String AT = "";
    private static final String ONLY_TOUCHED = "cluster in (select cluster from touched)";

    private final Question question;
    private final Query.Parameters parameters = new Query.Parameters();
    private final List<AxisColumn> axes = new ArrayList<>();
    private final List<String> population;
    private final List<String> filters;
    private final List<String> dimensions;
    private final String table;

    QuestionSql(Question question, Layout layout, Dictionary dictionary) {
        this.question = question;
        layout.kind(question.measure().kind());
        this.table = Layout.table(question.measure().kind());
        for (int i = 0; i < question.breakdown().size(); i++) {
            var context = new AxisColumn.Context(layout, dictionary, parameters, "axis_" + (i + 1));
            axes.add(AxisColumn.of(question.breakdown().get(i), context));
        }
        var conditions = new FilterSql(layout, dictionary, parameters);
        this.population = conditions.all("population", question.measure().population());
        this.filters = conditions.all("filter", question.filters());
        this.dimensions = dimensionsOf(question);
    }

    /// The dimensions that the question uses, sorted.
    static List<String> dimensionsOf(Question question) {
        var used = new TreeSet<String>();
        question.measure().population().forEach(filter -> used.add(filter.dimension()));
        question.filters().forEach(filter -> used.add(filter.dimension()));
        for (var axis : question.breakdown()) {
            switch (axis) {
                case Axis.Plain(var dimension) -> used.add(dimension);
                case Axis.Banded(var dimension, _) -> used.add(dimension);
                case Axis.Mapped(var dimension, _) -> used.add(dimension);
                case Axis.Time _ -> {}
            }
        }
        return List.copyOf(used);
    }

    List<AxisColumn> axes() {
        return axes;
    }

    /// `whole, axis_1, …, number` per cell.
    Query count() {
        return parameters.query(
                """
                with %s
                select whole%s,
                       count(*) as number
                  from counted
                %s group by all
                """
                        .formatted(counted(AT, question.position()), axisList(), where(filters)));
    }

    /// `part, whole, axis_1, …, number` per part and cell.
    Query series(Step step) {
        var months = parameters.bind("series_months", step.months());
        var known = knownInParts(months);
        return parameters.query(
                """
                with %s
                select part, whole%s,
                       count(*) as number
                  from counted
                %s group by all
                """
                        .formatted(
                                known + choice(AT, "part, cluster"), axisList(), where(filters)));
    }

    /// `cluster, representative, record, known_since` for each record behind the number.
    Query trace(@Nullable Cell cell) {
        var conditions = new ArrayList<>(filters);
        conditions.add("whole");
        if (cell != null) {
            addCell(conditions, cell);
        }
        var others =
                question.measure().unit() == Measure.Unit.CLUSTERS
                        ? "known.cluster = chosen.cluster"
                        : "known.record = chosen.record";
        return parameters.query(
                """
                with %s,
                chosen as (
                  select cluster, record
                    from counted
                %s)
                select chosen.cluster, chosen.record, known.record, known.known_since
                  from chosen
                  join known on %s
                 where known.whole
                 order by chosen.record, known.record
                """
                        .formatted(
                                counted(AT, question.position()),
                                where(conditions).indent(2),
                                others));
    }

    private void addCell(List<String> conditions, Cell cell) {
        if (cell.key().size() != axes.size()) {
            throw new IllegalArgumentException(
                    "a cell of %d values for a breakdown of %d"
                            .formatted(cell.key().size(), axes.size()));
        }
        for (int i = 0; i < axes.size(); i++) {
            var axis = axes.get(i);
            var value = cell.key().get(i);
            conditions.add(
                    value == null
                            ? "(%s) is null".formatted(axis.expression())
                            : "(%s) = %s"
                                    .formatted(
                                            axis.expression(),
                                            parameters.bind(
                                                    "cell_" + (i + 1),
                                                    axis.number().applyAsInt(value))));
        }
    }

    /// What is counted at only one of two positions, or in another cell: `record, cluster, axis_1,
    /// …` at the first, then the same at the second.
    Query difference(long before, long after) {
        var conditions = new ArrayList<>(filters);
        conditions.add("whole");
        var side =
                "select record, cluster"
                        + axisList()
                        + "\n    from counted_%s\n"
                        + where(conditions);
        var changed = new StringBuilder();
        for (int i = 1; i <= axes.size(); i++) {
            changed.append("    or a.axis_%1$d is distinct from b.axis_%1$d\n".formatted(i));
        }
        return parameters.query(
                """
                with %s,
                %s,
                %s,
                a as (
                  %s),
                b as (
                  %s)
                select a.*, b.*
                  from a
                  full join b on a.record = b.record
                 where a.record is null
                    or b.record is null
                %s"""
                        .formatted(
                                touched(before, after),
                                counted("_a", before),
                                counted("_b", after),
                                side.formatted("a"),
                                side.formatted("b"),
                                changed));
    }

    /// All rows at either position that share a cluster, at either position, with one of the
    /// records: `side, record, cluster, candidate, first_day, last_day, d_…`.
    Query neighbours(Collection<UUID> records, long before, long after) {
        var focal = parameters.bind("records", Query.Elements.uuids(records));
        var candidate = new ArrayList<>(population);
        candidate.add("first_day <= " + parameters.bind("last_day", question.period().last()));
        candidate.add("last_day >= " + parameters.bind("first_day", question.period().first()));
        return parameters.query(
                """
                with %7$s,
                held as materialized (
                  select 1 as side, * from %1$s
                   where %2$s and cluster in (select cluster from touched)
                  union all
                  select 2 as side, * from %1$s
                   where %3$s and cluster in (select cluster from touched)
                ),
                clusters as (
                  select cluster from held where record in (select unnest(%4$s::uuid[]))
                ),
                records as (
                  select record from held where cluster in (select cluster from clusters)
                )
                select side, record, cluster, coalesce(%5$s, false) as candidate,
                       first_day, last_day%6$s
                  from held
                 where record in (select record from records)
                 order by record, side
                """
                        .formatted(
                                table,
                                visible("_a", before),
                                visible("_b", after),
                                focal,
                                String.join(" and ", candidate),
                                columns(),
                                touched(before, after)));
    }

    /// All rows of the records that were held at some position between two, both included: `record,
    /// cluster, from_position, to_position, first_day, last_day, d_…`.
    Query past(Collection<UUID> records, long before, long after) {
        return parameters.query(
                """
                select record, cluster, from_position, to_position, first_day, last_day%s
                  from %s
                 where record in (select unnest(%s::uuid[]))
                   and from_position <= %s
                   and to_position > %s
                """
                        .formatted(
                                columns(),
                                table,
                                parameters.bind("past", Query.Elements.uuids(records)),
                                parameters.bind("position_b", after),
                                parameters.bind("position_a", before)));
    }

    /// The clusters of which a row began or ended between the positions. All others are counted
    /// the same at both.
    private String touched(long before, long after) {
        return """
        touched as materialized (
          select distinct cluster
            from %1$s
           where from_position > %2$s and from_position <= %3$s
              or to_position > %2$s and to_position <= %3$s
        )"""
                .formatted(
                        table,
                        parameters.bind("position_a", before),
                        parameters.bind("position_b", after));
    }

    private String visible(String suffix, long position) {
        var at = parameters.bind("position" + suffix, position);
        return "from_position <= %1$s and to_position > %1$s".formatted(at);
    }

    private String columns() {
        return dimensions.stream().map(one -> ", " + Layout.column(one)).collect(joining());
    }

    private String counted(String suffix, long position) {
        return known(suffix, position) + choice(suffix, "cluster");
    }

    private String known(String suffix, long position) {
        var first = parameters.bind("first_day", question.period().first());
        var last = parameters.bind("last_day", question.period().last());
        return """
        known%1$s as not materialized (
          select record, cluster, shared, known_since, first_day, last_day%2$s,
                 first_day >= %3$s and last_day <= %4$s as whole
            from %5$s
           where %6$s
             and first_day <= %4$s and last_day >= %3$s%7$s%8$s
        ),
        """
                .formatted(
                        suffix,
                        columns(),
                        first,
                        last,
                        table,
                        visible(suffix, position),
                        suffix.equals(AT) ? "" : and(List.of(ONLY_TOUCHED)),
                        and(population));
    }

    private String knownInParts(String months) {
        var first = parameters.bind("first_day", question.period().first());
        var last = parameters.bind("last_day", question.period().last());
        var firstPart = AxisColumn.part("first_day", months);
        var lastPart = AxisColumn.part("last_day", months);
        var whole =
                "first_day >= %s and last_day <= %s and %s = %s"
                        .formatted(first, last, firstPart, lastPart);
        return """
        known as not materialized (
          select record, cluster, shared, first_day, last_day%1$s, %2$s as part, true as whole
            from %3$s
           where %4$s
             and %5$s%6$s
          union all
          select record, cluster, shared, first_day, last_day%1$s,
                 unnest(range(%7$s, %8$s + 1)) as part, false as whole
            from %3$s
           where %4$s
             and first_day <= %9$s and last_day >= %10$s
             and not (%5$s)%6$s
        ),
        """
                .formatted(
                        columns(),
                        firstPart,
                        table,
                        visible(AT, question.position()),
                        whole,
                        and(population),
                        AxisColumn.part("greatest(first_day, %s)".formatted(first), months),
                        AxisColumn.part("least(last_day, %s)".formatted(last), months),
                        last,
                        first);
    }

    private String choice(String suffix, String one) {
        if (question.measure().unit() == Measure.Unit.RECORDS) {
            return """
            counted%1$s as not materialized (
              select * from known%1$s
            )"""
                    .formatted(suffix);
        }
        return """
        counted%1$s as not materialized (
          select * from known%1$s where not shared
          union all
          select * from known%1$s where shared
          qualify row_number() over (
            partition by %2$s order by whole desc, first_day, record) = 1
        )"""
                .formatted(suffix, one);
    }

    private String axisList() {
        var list = new StringBuilder();
        for (int i = 0; i < axes.size(); i++) {
            list.append(",\n       ").append(axes.get(i).expression());
            list.append(" as axis_").append(i + 1);
        }
        return list.toString();
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(one -> "\n     and " + one).collect(joining());
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join("\n   and ", conditions) + "\n";
    }
}
