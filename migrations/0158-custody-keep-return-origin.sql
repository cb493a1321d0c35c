-- Where the family's browser stood when it asked to pay: the bank's cashier sends it back there, if that is one of ours.
alter table custody.payment add column return_origin text check (length(return_origin) <= 200);
comment on column custody.payment.return_origin is 'As the browser said it; used only where it is an origin of this installation.';
