-- On what grounds the giver had it, as their line in the inbox said: they must still hold when it is
-- taken back.
alter table task_delegation add column why text, add column on_behalf_of text;
update task_delegation d set why = case when d.giver = any (t.people) then 'person'
  else coalesce(t.roles[1], 'given') end
from inbox_task t where t.task_id = d.task_id;
alter table task_delegation alter column why set not null;
