"""Odd sources: programs that fork and use ZeroMQ, changed at random, over which the analyser must neither fail nor hang.

``python -m robustness mutants N`` tries N of them, ``python -m robustness installed`` every file of the standard library
and of what is installed. What the last long run gave stands in ``docs/robustness.md``.
"""
