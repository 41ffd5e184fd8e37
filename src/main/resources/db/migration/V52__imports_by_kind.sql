-- what a file holds: AI systems, suppliers
alter table inventory_import rename to file_import;
alter index inventory_import_by_time rename to file_import_by_time;
alter table file_import add column kind text not null default 'systems';
alter table file_import alter column kind drop default;
