-- Outgoing mail. The key (what, whom, level) lets one mail be posted once, whatever is run twice.
create table mail (
  id bigint generated always as identity primary key,
  key text not null unique,
  recipient text not null,
  address text not null,
  kind text not null check (kind in ('reminder', 'escalation', 'digest', 'notice', 'agenda')),
  subject text not null,
  text_body text not null,
  html_body text not null,
  message_id text not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  tries integer not null default 0,
  error text,
  posted_at timestamptz not null,
  sent_at timestamptz
);

create index mail_recipient on mail (recipient, id desc);
create index mail_not_sent on mail (state, id desc) where state <> 'sent';

create table mail_about (
  mail_id bigint not null references mail on delete cascade,
  case_key text not null,
  task_id text,
  level integer
);

create index mail_about_mail on mail_about (mail_id);
create index mail_about_task on mail_about (task_id);
create index mail_about_case on mail_about (case_key);
