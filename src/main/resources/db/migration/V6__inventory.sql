create sequence ai_system_number;

create table ai_system (
  id                  varchar(20) primary key,
  external_id         text unique,
  name                text not null,
  organisation        text,
  purpose             text,
  users               text,
  decision            text,
  failure_effect      text,
  affected            text,
  personal_data       text,
  autonomy            text,
  oversight           text,
  provenance          text check (provenance in ('built', 'bought', 'embedded', 'found')),
  suppliers           text,
  models              text,
  owner               text,
  ai_act_category     text check (ai_act_category in ('minimal', 'limited', 'high', 'prohibited')),
  risk_class          text check (risk_class in ('low', 'moderate', 'high', 'critical')),
  stage               text not null check (stage in ('registration', 'design', 'development',
                        'verification', 'deployment', 'operation', 'suspended', 'retirement', 'ended')),
  version             text,
  in_scope            boolean,
  scope_justification text,
  next_review         date,
  end_reason          text,
  import_key          text unique,
  import_content      varchar(64),
  created_by          text not null,
  created_at          timestamptz not null,
  updated_by          text not null,
  updated_at          timestamptz not null,
  revision            bigint not null
);
create index ai_system_by_name on ai_system (lower(name), id);
create index ai_system_by_stage on ai_system (stage, lower(name), id);

create table system_stage (
  id         bigint generated always as identity primary key,
  system_id  varchar(20) not null references ai_system,
  stage      text not null,
  entered_at timestamptz not null,
  entered_by text not null
);
create index system_stage_of_system on system_stage (system_id, id);

-- An import keeps its file, so that one interrupted can be started again from anywhere.
create table inventory_import (
  id          uuid primary key,
  file_name   text not null,
  file        bytea not null,
  mapping     text,
  dry_run     boolean not null default false,
  state       text not null check (state in ('uploaded', 'running', 'finished', 'interrupted')),
  total_rows  integer not null,
  report      text,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  finished_at timestamptz,
  heartbeat   timestamptz
);
create index inventory_import_by_time on inventory_import (uploaded_at desc);
