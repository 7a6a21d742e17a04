"""The process between zmqforklint and a witnessed program: every descendant of the program is its own.

It runs as ``python -m zmqforklint.witness.warden``, takes one JSON request on standard input and gives one JSON
report on standard output. When standard input is closed before, the run ends: no program outlives its tool.
"""
