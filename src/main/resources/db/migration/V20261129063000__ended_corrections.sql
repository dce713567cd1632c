-- What ended long enough ago to be forgotten is found without reading what is kept.
create index correction_ended on publishing.correction (closed_at) where state <> 'OPEN';
create index warning_concluded on publishing.warning (concluded_at) where state <> 'WAITING';
