-- Files that people attach to an open task: of the case at once, evidence when the task is closed.
create table attached_file (
  file_id  text not null primary key references stored_file,
  case_key text not null,
  task_id  text not null,
  task     text not null,
  removed  timestamptz
);
create index attached_file_by_case on attached_file (case_key);
create index attached_file_by_task on attached_file (task_id);
