-- Who gave an open task to whom, with what words. It stands while the receiver has had it since.
create table task_delegation (
  task_id  text        primary key references inbox_task on delete cascade,
  giver    text        not null,
  receiver text        not null,
  note     text,
  claimed  timestamptz not null
);
