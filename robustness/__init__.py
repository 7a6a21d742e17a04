"""Odd sources: programs that fork and use ZeroMQ, changed at random: the analyser must neither fail nor hang.

``python -m robustness mutants N`` tries N of them, ``python -m robustness installed`` every file of folders, as it is
and with forks. What the last long runs gave stands in ``docs/robustness.md``.
"""
