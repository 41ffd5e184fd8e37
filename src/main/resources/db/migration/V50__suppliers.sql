create sequence supplier_number;

create table supplier (
  id               varchar(20) primary key,
  external_id      text unique,
  name             text not null,
  aliases          text,
  supplies         text,
  contact          text,
  criticality      text check (criticality in ('low', 'moderate', 'high', 'critical')),
  responsibilities text,
  exit_plan        text,
  approval         text not null check (approval in ('unassessed', 'approved',
                     'approved-with-conditions', 'not-approved', 'withdrawn')),
  approval_reason  text,
  decided_at       timestamptz,
  decided_in       text,
  certified_until  date,
  created_by       text not null,
  created_at       timestamptz not null,
  updated_by       text not null,
  updated_at       timestamptz not null,
  revision         bigint not null
);
create index supplier_by_name on supplier (lower(name), id);

-- What a supplier is called, in the form in which names are compared: a name is one supplier's.
create table supplier_name (
  name_key    text primary key,
  supplier_id varchar(20) not null references supplier
);
create index supplier_name_of_supplier on supplier_name (supplier_id);

create table supplier_product (
  id          uuid primary key,
  supplier_id varchar(20) not null references supplier,
  name        text not null,
  name_key    text not null,
  purpose     text,
  data        text
);
create index supplier_product_of_supplier on supplier_product (supplier_id);
create index supplier_product_by_key on supplier_product (name_key);

create table supplier_model (
  product_id uuid not null references supplier_product,
  position   integer not null,
  name       text not null,
  name_key   text not null,
  primary key (product_id, position)
);
create index supplier_model_by_key on supplier_model (name_key);

create table supplier_certificate (
  id               uuid primary key,
  supplier_id      varchar(20) not null references supplier,
  standard         text not null,
  number           text,
  body             text,
  accreditation    text,
  scope            text,
  applicability    text,
  expires          date not null,
  ended_on         date,
  last_surveillance date,
  findings         text
);
create index supplier_certificate_of_supplier on supplier_certificate (supplier_id);

-- What the free text of a system names, part by part, in the same form.
create table system_name (
  system_id varchar(20) not null references ai_system,
  kind      text not null check (kind in ('supplier', 'model')),
  name_key  text not null,
  name      text not null,
  primary key (system_id, kind, name_key)
);
create index system_name_by_key on system_name (name_key);

create view supplier_link as
  select n.system_id, s.supplier_id, n.name, 'supplier' as via
  from system_name n join supplier_name s on s.name_key = n.name_key where n.kind = 'supplier'
  union
  select n.system_id, p.supplier_id, n.name, 'product'
  from system_name n join supplier_product p on p.name_key = n.name_key
  union
  select n.system_id, p.supplier_id, n.name, 'model'
  from system_name n join supplier_model m on m.name_key = n.name_key
  join supplier_product p on p.id = m.product_id where n.kind = 'model';

-- Who builds on a model is meant by its name only where the system names no supplier of its own.
create view supplier_dependency as
  select l.* from supplier_link l
  where l.via <> 'model' or not exists (
    select from supplier_link other
    where other.system_id = l.system_id and other.via <> 'model'
      and other.supplier_id <> l.supplier_id);

create table supplier_case (
  case_key    text primary key,
  supplier_id varchar(20) not null references supplier,
  opened_at   timestamptz not null
);
create index supplier_case_of_supplier on supplier_case (supplier_id);
