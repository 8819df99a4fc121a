with known as not materialized (
  select record, cluster, shared, known_since, first_day, last_day, d_age, d_form, d_sex, d_unit,
         first_day >= $first_day and last_day <= $last_day as whole
    from fact_seen
   where from_position <= $position and to_position > $position
     and first_day <= $last_day and last_day >= $first_day
     and d_form in ($population_1_1, $population_1_2)
),
counted as not materialized (
  select * from known where not shared
  union all
  select * from known where shared
  qualify row_number() over (
    partition by cluster order by whole desc, first_day, record) = 1
)
select whole,
       d_sex as axis_1,
       case
         when d_age between $axis_2_band_1_from and $axis_2_band_1_to then 0
         when d_age between $axis_2_band_2_from and $axis_2_band_2_to then 1
       end as axis_2,
       ($axis_3_groups::integer[])[d_unit + 1] as axis_3,
       case
         when (12 * year(first_day) + month(first_day) - 1) // $axis_4_months = (12 * year(last_day) + month(last_day) - 1) // $axis_4_months
         then (12 * year(first_day) + month(first_day) - 1) // $axis_4_months
       end as axis_4,
       count(*) as number
  from counted
 where d_age between $filter_1_from and $filter_1_to
 group by all
