"""Local mail delivery: an LMTP server that files messages and journals what it did."""
