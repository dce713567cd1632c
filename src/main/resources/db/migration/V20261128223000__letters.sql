-- Letters are papers, too: where on its pages a paper stands tells how a file of it is read back.
alter table paper.print add column layout text not null default 'FORM';
alter table paper.print alter column layout drop default;

-- What stood on a paper is forgotten in time; that it was printed is not.
alter table paper.print alter column content drop not null;
alter table paper.print alter column digest drop not null;
create index print_kept on paper.print (printed_at) where content is not null;
