-- What was done when and whether late, and what is overdue, are counted from the index alone.
create index evidence_entry_done on evidence_entry (at) include (late, case_key, process)
  where what = 'completed';
create index inbox_task_overdue on inbox_task (due) include (roles, process, case_key);
create index gate_by_decision on gate (decided_at) where decided_at is not null;
