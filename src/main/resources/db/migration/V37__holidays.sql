-- Days on which nobody works although the week says so.
create table holiday (
  day  date primary key,
  name varchar(80) not null
);

-- The settings' days that were taken over; each is taken once.
create table holiday_of_settings (
  day date primary key
);
