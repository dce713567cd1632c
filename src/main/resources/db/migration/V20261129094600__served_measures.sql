-- Numbers by month read this and no words.
create index measure_served on conduct.measure (served_on) include (stage, decided, appeal_decided, appealed_at)
    where served_on is not null;
