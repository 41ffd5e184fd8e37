-- What somebody typed into the form that starts a process and has not sent, as task_draft.
create table start_draft (
  process text        not null,
  account text        not null,
  typed   text        not null,
  saved   timestamptz not null,
  page    bigint,
  turn    bigint      not null default 0,
  primary key (process, account)
);
