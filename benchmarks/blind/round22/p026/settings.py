"""Knobs of the demonstration."""
TELLERS = 2
DEPOSITS = 3
START_METHOD = "spawn"
PATIENCE = 4.0
LEDGER = "ledger.txt"
