-- Every day what all chains end with is noted, so that cutting one together with its head is found.
create table evidence_checkpoint (
  id     bigint generated always as identity primary key,
  at     timestamptz not null,
  heads  bigint      not null,
  digest text        not null -- SHA-256 over "<case> <seq> <hash>\n" of all heads, by case
);

-- The heads that no checkpoint before had noted.
create table evidence_checkpoint_head (
  case_key   text   not null,
  seq        bigint not null,
  hash       text   not null,
  checkpoint bigint not null references evidence_checkpoint,
  primary key (case_key, seq, hash)
);

create trigger evidence_checkpoint_is_append_only before update or delete on evidence_checkpoint
  for each row execute function evidence_is_append_only();
create trigger evidence_checkpoint_is_not_truncated before truncate on evidence_checkpoint
  for each statement execute function evidence_is_append_only();
create trigger evidence_checkpoint_head_is_append_only
  before update or delete on evidence_checkpoint_head
  for each row execute function evidence_is_append_only();
create trigger evidence_checkpoint_head_is_not_truncated
  before truncate on evidence_checkpoint_head
  for each statement execute function evidence_is_append_only();

-- Asked whenever a case's evidence is verified.
create index inbox_closed_case on inbox_closed (case_key);
