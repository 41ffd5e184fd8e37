-- One row an open task: all that a list needs, written in the engine's transaction.
create table inbox_task (
  task_id      text primary key,
  task_key     text not null,
  name         text not null,
  process      text not null,
  process_name text not null,
  version      integer not null,
  case_key     text not null,
  system_id    text,
  system_name  text,
  risk         text,
  roles        text[] not null,
  people       text[] not null,
  assignee     text,
  claimed      timestamptz,
  due          timestamptz,
  created      timestamptz not null,
  form_id      text,
  iso          text,
  four_eyes    text,
  hole         text
);
create index inbox_task_case on inbox_task (case_key);
create index inbox_task_system on inbox_task (system_id);

-- One row a person a task: a page of somebody's inbox is one stretch of one index.
create table inbox_entry (
  task_id  text not null,
  holder   text not null,
  due      timestamptz not null default 'infinity', -- infinity: no deadline, listed last
  why      text not null,                           -- the role, or 'person'
  mine     boolean not null,
  excluded text,                                    -- the task whose doing excludes the holder
  primary key (task_id, holder)
);
create index inbox_entry_page on inbox_entry (holder, due, task_id);
create index inbox_entry_mine on inbox_entry (holder, due, task_id) where mine;

-- What became of a task, for those who come too late.
create table inbox_closed (
  task_id      text primary key,
  task_key     text not null,
  name         text not null,
  process      text not null,
  process_name text not null,
  case_key     text not null,
  system_id    text,
  roles        text[] not null,
  people       text[] not null,
  assignee     text,
  completed_by text,        -- null when the task was withdrawn
  closed       timestamptz not null
);
