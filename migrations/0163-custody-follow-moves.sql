-- Instructions and freezes follow an institution into another county, so that its officers see what they supervise.
-- Releases, postings and reversals are facts that nobody changes; they keep the county of their time.
grant update (county) on custody.payment, custody.refund_payment, custody.payout, custody.freeze to yuheng_app;
