-- persons-convicted, version 1
with known as not materialized (
  select record, cluster, shared, known_since, first_day, last_day,
         first_day >= $first_day and last_day <= $last_day as whole
    from fact_person_convicted
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

-- by [sex, age_group]
with known as not materialized (
  select record, cluster, shared, known_since, first_day, last_day, d_age, d_sex,
         first_day >= $first_day and last_day <= $last_day as whole
    from fact_person_convicted
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
       d_sex as axis_1,
       case
         when d_age between $axis_2_band_1_from and $axis_2_band_1_to then 0
         when d_age between $axis_2_band_2_from and $axis_2_band_2_to then 1
         when d_age between $axis_2_band_3_from and $axis_2_band_3_to then 2
         when d_age between $axis_2_band_4_from and $axis_2_band_4_to then 3
         when d_age between $axis_2_band_5_from and $axis_2_band_5_to then 4
         when d_age between $axis_2_band_6_from and $axis_2_band_6_to then 5
         when d_age between $axis_2_band_7_from and $axis_2_band_7_to then 6
         when d_age between $axis_2_band_8_from and $axis_2_band_8_to then 7
       end as axis_2,
       count(*) as number
  from counted
 group by all
