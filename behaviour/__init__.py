"""Measures what a forked child gets from the ZeroMQ objects that it inherits; run by ``make behaviour``.

Writes ``zmqforklint/knowledge/behaviour.toml``, where the rules look consequences up, and ``docs/behaviour.md``.
No part of the package that is shipped. This module and those of ``inside`` are also imported by the old
interpreters that are measured, so they keep to the syntax of Python 3.8.
"""
