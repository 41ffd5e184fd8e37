-- Lists of people that somebody uploaded; the file goes once it is imported.
create table people_import (
  id          uuid primary key,
  file_name   text        not null,
  file        bytea,
  uploaded_by varchar(60) not null,
  uploaded_at timestamptz not null,
  finished_at timestamptz,
  added       integer     not null default 0,
  changed     integer     not null default 0,
  problems    integer     not null default 0,
  check ((file is null) = (finished_at is not null))
);
create index people_import_by_age on people_import (uploaded_at desc);
