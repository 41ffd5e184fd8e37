-- Which of somebody's pages sent what is kept, and which of the things that it sent.
alter table task_draft
  add page bigint,
  add turn bigint not null default 0;
