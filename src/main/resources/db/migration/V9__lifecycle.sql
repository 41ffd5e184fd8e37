-- How long a system may stay in the stage that it entered last.
create table stage_limit (
  system_id varchar(32)  primary key,
  stage     varchar(32)  not null,
  ends_at   timestamptz  not null
);

-- One review of a gate, and what was decided on which basis.
create table gate (
  case_key      varchar(32)  primary key,
  system_id     varchar(32)  not null,
  name          varchar(32)  not null,
  opened_at     timestamptz  not null,
  table_version integer      not null,
  decision      varchar(32),
  decided_by    varchar(255),
  decided_at    timestamptz,
  basis         text,
  basis_hash    varchar(64)
);
create index gate_of_system on gate (system_id, opened_at);

-- What the table of requirements asked for when the gate was opened.
create table gate_requirement (
  case_key varchar(32)  not null,
  position integer      not null,
  kind     varchar(16)  not null,
  item     varchar(100),
  title    varchar(500),
  iso      varchar(200),
  role     varchar(64),
  help     varchar(2000),
  primary key (case_key, position)
);

-- Who may deploy which version since when.
create table release (
  case_key   varchar(32)  primary key,
  system_id  varchar(32)  not null,
  version    varchar(255) not null,
  deployers  varchar(2000) not null,
  granted_by varchar(255) not null,
  granted_at timestamptz  not null
);
create index release_of_system on release (system_id, granted_at);

-- What was asked of a system's lifecycle case.
create table system_request (
  id        uuid          primary key,
  system_id varchar(32)   not null,
  type      varchar(16)   not null,
  reason    varchar(4000) not null,
  asked_by  varchar(255)  not null,
  asked_at  timestamptz   not null,
  state     varchar(16)   not null check (state in ('waiting', 'delivered', 'refused')),
  closed_at timestamptz,
  case_key  varchar(32),
  refusal   varchar(1000),
  stage     varchar(32)
);
create unique index system_request_waits_once on system_request (system_id, type) where state = 'waiting';
create index system_request_of_system on system_request (system_id, asked_at);
