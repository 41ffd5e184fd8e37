-- What somebody has, or others have for them, is asked for by account.
create index inbox_task_assignee on inbox_task (assignee) where assignee is not null;
create index inbox_task_on_behalf_of on inbox_task (on_behalf_of) where on_behalf_of is not null;
-- What is done is spoken of no more.
delete from step_told where task_id not in (select task_id from inbox_task);
