insert into example.unit (name) values ('Seed of a later version');
