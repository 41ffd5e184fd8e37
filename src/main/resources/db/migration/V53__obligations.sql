create sequence obligation_number;

-- What the organisation owes again and again; its key is that of the case that waits for it.
create table obligation (
  id           varchar(40)  primary key,
  kind         varchar(40)  not null,
  subject      varchar(200),            -- absent: the organisation itself
  level        varchar(20),             -- the subject's criticality, where the table asks for it
  every        varchar(20)  not null,
  lead         varchar(20)  not null,
  anchor       varchar(20)  not null check (anchor in ('planned', 'completion')),
  own          boolean      not null,   -- its interval was set by hand, and not by the table
  counted_from date         not null,
  next_on      date         not null,
  not_before   date,                    -- a withdrawn review is not asked for again before
  paused_until date,
  state        varchar(16)  not null check (state in ('waiting', 'running', 'paused', 'ended')),
  ends_after   boolean      not null,
  revision     bigint       not null
);
create unique index obligation_once on obligation (kind, coalesce(subject, '')) where state <> 'ended';

-- By which interval the next review of a system in operation was planned.
create table review_plan (
  system_id    varchar(20) primary key,
  every        varchar(20) not null,
  own          boolean     not null,
  counted_from date                     -- absent: an import's place in the spread
);

-- Both, as they are listed; the life cycle case of a system is what waits for its review.
create view obligation_listed as
select o.id, o.kind, o.subject, null as name, o.level, o.every, o.lead, o.own,
  null as owner, o.revision, o.next_on, o.paused_until, o.state,
  (select c.key from case_file c where c.parent = o.id and c.state = 'running' limit 1) as review
from obligation o
union all
select s.id, 'system-review', s.id, s.name, s.risk_class, coalesce(p.every, ''), '', coalesce(p.own, false),
  s.owner, s.revision, s.next_review, null,
  case when r.key is null then 'waiting' else 'running' end, r.key
from ai_system s
left join review_plan p on p.system_id = s.id
left join lateral (select c.key from case_file c
  where c.parent = s.id and c.process = 'periodic-review' and c.state = 'running' limit 1) r on true
where s.stage = 'operation' and s.next_review is not null;
create index ai_system_by_review on ai_system (next_review) where stage = 'operation';
