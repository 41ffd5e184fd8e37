-- What the register of findings lists of each corrective action; its case and evidence tell all.
create table finding (
  case_key   varchar(40)  primary key references case_file,
  title      text         not null,
  system_id  varchar(20),
  grade      varchar(16)  not null,
  source     varchar(16)  not null,
  raised_by  varchar(64)  not null,
  raised_at  timestamptz  not null,
  step       varchar(16)  not null,
  due        timestamptz,
  owner      varchar(64),
  promised   date,
  check_from timestamptz,
  failures   integer      not null default 0
);

create index finding_recent on finding (raised_at desc, case_key desc);
create index finding_system on finding (system_id, raised_at desc);
