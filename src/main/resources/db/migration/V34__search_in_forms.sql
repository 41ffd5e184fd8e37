-- Search in what was filled in: the words beside the values, computed by the database itself, so that
-- they are never other than the values, and go when those are erased. Neither ids and hashes, nor
-- what a form explains, are words that somebody wrote. pg_trgm comes with PostgreSQL (contrib).
create extension if not exists pg_trgm;

create function filled_in_words(content jsonb) returns text
  language sql immutable parallel safe as $$
  select left(string_agg(v #>> '{}', ' '), 20000)
  from jsonb_path_query(content, 'strict $.**') as v
  where jsonb_typeof(v) = 'string'
    and v #>> '{}' !~ '^[0-9a-f-]{32,}$'
    and v <> all (array(select jsonb_path_query(content, 'lax $.**.help')))
$$;

alter table evidence_values
  add column words text generated always as (filled_in_words(content)) stored;
create index evidence_values_words on evidence_values using gin (words gin_trgm_ops);

create index inbox_task_words on inbox_task using gin
  ((name || ' ' || case_key || ' ' || coalesce(system_name, '') || ' ' || coalesce(system_id, '')
    || ' ' || process_name) gin_trgm_ops);
create index case_file_title on case_file using gin (title gin_trgm_ops);
