comment on column registry.book_column.words is 'personal: values of the register and what a drop-down list calls them, in rare tables names; shown to the publicity department';
comment on column registry.book_snapshot.untold is 'personal: values for which a drop-down list has no word, in rare tables names; shown to the publicity department, kept with the table';
