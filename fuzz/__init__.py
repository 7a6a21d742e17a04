"""Differential testing: random programs, analysed and run under the witness, whose two answers must agree.

``python -m fuzz run N`` tests N programs, ``python -m fuzz check`` breaks the machine on purpose and asks whether
the same programs notice. What the last long run gave stands in ``docs/fuzz.md``.
"""
