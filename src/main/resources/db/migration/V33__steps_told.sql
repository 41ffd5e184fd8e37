-- Whom each step of a ladder was taken towards, once a deadline; several are written in one mail.
create table step_told (
  id bigint generated always as identity primary key,
  task_id text not null,
  due timestamptz not null,
  level integer not null,
  reader text not null,
  taken_at timestamptz not null,
  mail_key text,
  unique (task_id, due, level, reader)
);

create index step_told_unwritten on step_told (reader) where mail_key is null;
create index step_told_mail on step_told (mail_key);
