-- What a system's owner was asked about: once for each occasion, whoever notices it how often.
create table supplier_lapse (
  supplier_id varchar(20) not null references supplier,
  system_id   varchar(20) not null references ai_system,
  occasion    text not null,
  case_key    text not null unique,
  primary key (supplier_id, system_id, occasion)
);
