-- Who does not want that single keys do something.
create table single_keys_off (
  account varchar(60) primary key references person
);
