-- Whose an open task was before it was given away, and for whom they had it: so that whoever
-- reassigned it can put it back. Nobody's where it was offered to all who may take it.
alter table task_delegation add column former text, add column former_for text;
