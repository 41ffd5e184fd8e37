-- How each change is classed, so that the register of changes can be read by it.
create table change_class (
  case_key     varchar(40) primary key references case_file,
  change_class text not null,
  reopens      text
);

insert into change_class (case_key, change_class, reopens)
select distinct on (e.case_key) e.case_key, v.content ->> 'changeClass',
  nullif(v.content ->> 'reopens', 'none')
from evidence_entry e join evidence_values v using (case_key, seq)
where e.process = 'change-approval' and e.what = 'decided' and v.content ? 'changeClass'
order by e.case_key, e.seq desc;
