-- What somebody typed into a task's form and has not sent: theirs alone, gone with the task. Text
-- and not jsonb, which would refuse some of what people paste.
create table task_draft (
  task_id text        not null references inbox_task on delete cascade,
  account text        not null,
  typed   text        not null,
  saved   timestamptz not null,
  primary key (task_id, account)
);
