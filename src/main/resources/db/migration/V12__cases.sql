-- The register of cases, and the sequences that number them.
create table case_file (
  key          varchar(40) primary key,
  process      varchar(64)  not null,
  process_name varchar(255) not null,
  version      integer      not null,
  system_id    varchar(20),
  parent       varchar(40) references case_file,
  title        text         not null,
  started_by   varchar(64)  not null,
  started_at   timestamptz  not null,
  state        varchar(16)  not null check (state in ('running', 'suspended', 'ended', 'withdrawn')),
  outcome      varchar(255),
  ended_at     timestamptz,
  instance_id  varchar(64)
);

create index case_file_system on case_file (system_id, started_at desc);
create index case_file_parent on case_file (parent, started_at desc);
create index case_file_recent on case_file (started_at desc, key);

create sequence case_number_reg;
create sequence case_number_gate;
create sequence case_number_rev;
create sequence case_number_chg;
create sequence case_number_inc;
create sequence case_number_con;
create sequence case_number_cor;
create sequence case_number_act;
create sequence case_number_sup;
create sequence case_number_mgt;
create sequence case_number_aud;
create sequence case_number_crt;
create sequence case_number_soa;
create sequence case_number_pol;
create sequence case_number_other;
