-- Who joins a class under way buys the meetings that lie ahead; those that had begun are no part of the contract.
alter table contracts.contract add column held_before int[] check (cardinality(held_before) between 1 and 1000);
comment on column contracts.contract.held_before is 'Numbers of the class group''s meetings that had begun when the contract was signed; they are not part of it. Null: none had.';
