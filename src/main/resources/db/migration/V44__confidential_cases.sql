-- Cases that only their handlers read, and what people say in confidence: beside the case, so that
-- neither the engine nor the evidence holds it.
alter table case_file add column confidential boolean not null default false;

create table concern (
  case_key   varchar(40) primary key references case_file,
  code_hash  text    not null unique, -- of what only the reporter has
  about_lead boolean not null,
  name       text,                    -- as the reporter wrote it, if they did
  assessment text,
  led_to     varchar(40)
);

create table concern_message (
  id            bigint generated always as identity primary key,
  case_key      varchar(40) not null references concern,
  at            timestamptz not null,
  from_reporter boolean     not null,
  text          text        not null
);
create index concern_message_by_case on concern_message (case_key, id);
