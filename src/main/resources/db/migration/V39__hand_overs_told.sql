-- Whether the receiver of a task was told by mail; who got theirs before this was kept knows by now.
alter table task_delegation add column told boolean not null default true;
create index task_delegation_untold on task_delegation (receiver) where not told;
