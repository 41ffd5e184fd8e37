-- so that a demo that was cut short is not taken for a whole one
create table demo_organisation (
  begun_at timestamptz not null,
  loaded_at timestamptz
);
