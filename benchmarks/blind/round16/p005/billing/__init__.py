"""Monthly invoicing: batches of customers are billed by preforked slots, which book numbers at the broker."""
