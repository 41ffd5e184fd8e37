-- A file that is part of a case is as append-only as the chain that holds its hash; what nobody
-- used may go.
create function used_file_is_kept() returns trigger language plpgsql as $$
declare
  id text;
begin
  if tg_table_name = 'stored_file' then
    id := old.id;
  else
    id := old.file_id;
  end if;
  if exists (select from evidence_file used where used.file_id = id) then
    raise exception 'evidence is append-only: % of % is refused', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger stored_file_is_kept before delete on stored_file
  for each row execute function used_file_is_kept();
create trigger stored_file_part_is_kept before delete on stored_file_part
  for each row execute function used_file_is_kept();

create trigger stored_file_is_not_truncated before truncate on stored_file
  for each statement execute function evidence_is_append_only();
create trigger stored_file_part_is_not_truncated before truncate on stored_file_part
  for each statement execute function evidence_is_append_only();
create trigger evidence_file_is_not_truncated before truncate on evidence_file
  for each statement execute function evidence_is_append_only();
