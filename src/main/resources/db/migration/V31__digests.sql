-- The last week (its Monday) of which somebody's digest was sent, or found to have nothing to say.
create table digest_turn (
  account varchar(60) primary key references person,
  week    date        not null
);

-- What signs the links that stop a digest.
create table digest_key (
  one boolean primary key default true check (one),
  key bytea   not null
);
