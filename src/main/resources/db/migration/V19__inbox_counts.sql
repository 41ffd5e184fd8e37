-- Counts by view and by group are read from the index alone.
drop index inbox_entry_page;
create index inbox_entry_page on inbox_entry (holder, due, task_id) include (mine);
