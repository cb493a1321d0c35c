-- A class list asks whether a closed contract was left by a refund.
create index refund_order on contracts.refund (cell, order_id);
