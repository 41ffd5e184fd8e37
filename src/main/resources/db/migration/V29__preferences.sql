-- What people chose for themselves; nothing chosen is null, no row is nothing chosen at all.
create table person_preference (
  account      varchar(60) primary key references person,
  zone         text,
  date_style   text,
  -- null: no digest
  digest_day   smallint check (digest_day between 1 and 7),
  digest_hour  smallint check (digest_hour between 0 and 23),
  -- since when digests come at these times
  digest_since timestamptz not null,
  check ((digest_day is null) = (digest_hour is null))
);
