-- What the mail server will not take is not tried again by itself.
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
  check (state in ('waiting', 'sent', 'dropped', 'failed', 'refused'));
