-- A filter of the inbox that somebody named; without an owner it is everybody's.
create table inbox_view (
  id      bigint generated always as identity primary key,
  owner   text,
  name    text not null,
  address text not null,
  by      text not null,
  saved   timestamptz not null
);
create unique index inbox_view_name on inbox_view (coalesce(owner, ''), lower(name));
