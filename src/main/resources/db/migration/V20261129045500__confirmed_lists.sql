-- Which checklist whoever approved a step confirmed.
alter table procedure.step add column confirmed text;
