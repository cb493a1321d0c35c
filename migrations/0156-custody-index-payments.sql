-- An institution's payments, for its statements and for handing its account over to a bank.
create index payment_institution on custody.payment (cell, institution_id, id);
