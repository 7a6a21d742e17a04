"""Order desk: takes orders over HTTP, renders invoices, announces what happened."""
