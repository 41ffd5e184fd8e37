-- A case's instance is the one of its process under its key: the engine knows it by both.
alter table case_file drop column instance_id;
