-- an import waits for the one before it, and is not interrupted meanwhile
alter table inventory_import drop constraint inventory_import_state_check;
alter table inventory_import add constraint inventory_import_state_check
  check (state in ('uploaded', 'queued', 'running', 'finished', 'interrupted'));
