"""Stock ledger of a small hardware shop: shelf recounts are pushed to the ledger as stock moves."""
