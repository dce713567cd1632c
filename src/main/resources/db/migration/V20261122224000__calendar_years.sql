create schema calendar;

-- Years loaded by the institution; one that was wrong is superseded by another, never edited.
create table calendar.year (
    id            uuid primary key,
    year          integer not null,
    titles        text[] not null,
    addresses     text[] not null,
    dates         date[] not null,
    offs          boolean[] not null,
    holidays      text[] not null,
    loaded_at     timestamptz not null,
    superseded_at timestamptz
);
comment on column calendar.year.titles is 'not personal';
comment on column calendar.year.addresses is 'not personal';
comment on column calendar.year.holidays is 'not personal';
create unique index year_one_stands on calendar.year (year) where superseded_at is null;

-- Duties whose day was computed by another calendar than the one that stands.
create index duty_by_calendar on duty.duty (calendar, id) where ended_at is null and term is not null;
