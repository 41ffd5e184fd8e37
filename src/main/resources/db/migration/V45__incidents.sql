-- What is known of an incident now; what was answered stands in the evidence of its case.
create table incident (
  case_key     varchar(32)  primary key,
  what         varchar(200) not null,
  system_id    varchar(32),
  version      varchar(255),
  reported_by  varchar(255) not null,
  reported_at  timestamptz  not null,
  aware_at     timestamptz  not null,
  impression   varchar(16)  not null,
  drill        boolean      not null,
  state        varchar(16)  not null check (state in
    ('reported', 'acknowledged', 'triaged', 'contained', 'analysed', 'learned', 'closed', 'dismissed', 'withdrawn')),
  severity     integer      check (severity between 1 and 4),
  gravest      integer      check (gravest between 1 and 4),
  serious      boolean      not null default false,
  triages      integer      not null default 0,
  suspended_system varchar(32),
  contained_at timestamptz,
  ended_at     timestamptz
);
create index incident_by_awareness on incident (drill, aware_at, case_key);
create index incident_of_system on incident (system_id, aware_at);
create index incident_suspending on incident (suspended_system);

-- Each limit of each duty to notify, with those that a later triage replaced.
create table notification_clock (
  id           uuid         primary key,
  case_key     varchar(32)  not null references incident,
  duty         varchar(64)  not null,
  milestone    varchar(16)  not null check (milestone in ('initial', 'complete')),
  recipient    varchar(200) not null,
  basis        varchar(200) not null,
  by_law       boolean      not null,
  role         varchar(64)  not null,
  aware_at     timestamptz  not null,
  due_at       timestamptz  not null,
  last_day     date,
  triage       integer      not null,
  state        varchar(16)  not null check (state in ('running', 'met', 'missed', 'lapsed', 'replaced')),
  ended_at     timestamptz,
  delay_reason varchar(2000)
);
create unique index notification_clock_runs_once on notification_clock (case_key, duty, milestone)
  where state not in ('lapsed', 'replaced');
create index notification_clock_running on notification_clock (due_at) where state = 'running';
create index notification_clock_of_case on notification_clock (case_key);
