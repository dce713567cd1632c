-- What is not told yet is looked for on every desk, so that it shows on none of whom it is about.
create index measure_untold on conduct.measure (id) where told_on is null and stage in ('LEAD', 'VERIFIED');
