-- Few cases are confidential, and everything that lists or counts asks for them.
create index case_file_confidential on case_file (key) where confidential;
