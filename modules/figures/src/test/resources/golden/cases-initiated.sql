-- cases-initiated, version 1
with known as not materialized (
  select record, cluster, shared, known_since, first_day, last_day,
         first_day >= $first_day and last_day <= $last_day as whole
    from fact_case_initiated
   where from_position <= $position and to_position > $position
     and first_day <= $last_day and last_day >= $first_day
),
counted as not materialized (
  select * from known where not shared
  union all
  select * from known where shared
  qualify row_number() over (
    partition by cluster order by whole desc, first_day, record) = 1
)
select whole,
       count(*) as number
  from counted
 group by all

-- by [form, province]
with known as not materialized (
  select record, cluster, shared, known_since, first_day, last_day, d_form, d_unit,
         first_day >= $first_day and last_day <= $last_day as whole
    from fact_case_initiated
   where from_position <= $position and to_position > $position
     and first_day <= $last_day and last_day >= $first_day
),
counted as not materialized (
  select * from known where not shared
  union all
  select * from known where shared
  qualify row_number() over (
    partition by cluster order by whole desc, first_day, record) = 1
)
select whole,
       ($axis_1_groups::integer[])[d_form + 1] as axis_1,
       ($axis_2_groups::integer[])[d_unit + 1] as axis_2,
       count(*) as number
  from counted
 group by all
