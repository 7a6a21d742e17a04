"""Aircraft and road noise network: one process a measuring line, one that adds up."""
