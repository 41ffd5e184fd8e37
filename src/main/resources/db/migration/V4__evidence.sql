-- Evidence: one hash chain a case. The format is written down in src/docs/evidence-format.md.

create table evidence_head (
  case_key text   not null primary key,
  seq      bigint not null,
  hash     text   not null
);

create table evidence_entry (
  case_key     text        not null references evidence_head,
  seq          bigint      not null,
  at           timestamptz not null,
  what         text        not null,
  task         text,
  name         text,
  by           text,
  on_behalf_of text,
  late         boolean     not null,
  values_hash  text,
  files        jsonb       not null,
  process      text        not null,
  version      integer     not null,
  iso          text,
  previous     text        not null,
  hash         text        not null,
  primary key (case_key, seq)
);
create index evidence_entry_by_task on evidence_entry (case_key, task, seq);

-- What people filled in: beside the chain, which holds its salted hash, so that it can be erased.
create table evidence_values (
  case_key text   not null,
  seq      bigint not null,
  salt     text,
  content  jsonb,
  primary key (case_key, seq),
  foreign key (case_key, seq) references evidence_entry,
  check ((salt is null) = (content is null))
);

create table stored_file (
  id          text        not null primary key,
  name        text        not null,
  type        text        not null,
  size        bigint      not null,
  sha256      text        not null,
  uploaded_by text        not null,
  at          timestamptz not null
);
create index stored_file_by_age on stored_file (at);

create table stored_file_part (
  file_id text    not null references stored_file on delete cascade deferrable initially deferred,
  part    integer not null,
  bytes   bytea   not null,
  primary key (file_id, part)
);
alter table stored_file_part alter column bytes set storage external;

-- The cases that a file is part of.
create table evidence_file (
  file_id  text not null references stored_file,
  case_key text not null references evidence_head,
  primary key (file_id, case_key)
);
create index evidence_file_by_case on evidence_file (case_key);

create function evidence_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'evidence is append-only: % of % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger evidence_entry_is_append_only before update or delete on evidence_entry
  for each row execute function evidence_is_append_only();
create trigger evidence_entry_is_not_truncated before truncate on evidence_entry
  for each statement execute function evidence_is_append_only();

create trigger evidence_values_are_only_erased before update on evidence_values
  for each row
  when (new.content is not null or new.salt is not null
    or new.case_key is distinct from old.case_key or new.seq is distinct from old.seq)
  execute function evidence_is_append_only();
create trigger evidence_values_are_kept before delete on evidence_values
  for each row execute function evidence_is_append_only();
create trigger evidence_values_are_not_truncated before truncate on evidence_values
  for each statement execute function evidence_is_append_only();

create trigger evidence_head_only_grows before update on evidence_head
  for each row
  when (new.seq < old.seq or new.case_key is distinct from old.case_key
    or (new.seq = old.seq and new.hash is distinct from old.hash))
  execute function evidence_is_append_only();
create trigger evidence_head_is_kept before delete on evidence_head
  for each row execute function evidence_is_append_only();
create trigger evidence_head_is_not_truncated before truncate on evidence_head
  for each statement execute function evidence_is_append_only();

create trigger stored_file_is_unchanged before update on stored_file
  for each row execute function evidence_is_append_only();
create trigger stored_file_part_is_unchanged before update on stored_file_part
  for each row execute function evidence_is_append_only();
create trigger evidence_file_is_append_only before update or delete on evidence_file
  for each row execute function evidence_is_append_only();
