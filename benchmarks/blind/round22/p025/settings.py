"""Knobs of the demonstration."""
TELLERS = 2
DEPOSITS = 3
START_METHOD = "fork"
PATIENCE = 4.0
LEDGER = "ledger.txt"
