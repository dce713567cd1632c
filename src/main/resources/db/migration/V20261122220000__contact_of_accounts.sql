alter table registry.account add column contact text;
comment on column registry.account.contact is 'personal: office telephone or mailbox of those who run the account (七（二）), shown to those who may read it; deleted with the account';
