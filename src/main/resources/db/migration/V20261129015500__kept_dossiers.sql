-- What a review's dossier was made of when the review was concluded: it is read, printed and archived as it was then.
create table review.kept_dossier (
    review_id     uuid primary key references review.review (id) on delete cascade,
    state         text not null,
    name          text not null,
    platform      text,
    unit_id       uuid references directory.unit (id),
    filing_number text,
    filed_on      date,
    facts         jsonb not null
);
comment on column review.kept_dossier.name is 'not personal: the name of the account';
comment on column review.kept_dossier.filing_number is 'not personal: the number under which it is filed';
comment on column review.kept_dossier.facts is 'personal: who kept and supervised the account when its review was concluded, as its form says; kept as long as the review';
