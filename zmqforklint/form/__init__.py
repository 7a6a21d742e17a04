"""The module form: what lowering makes of a file and the machine executes.

A small, serialisable tree. It keeps what can matter to objects, forks, calls, names and branches, and forgets
the rest: white space, comments, annotations' details, arithmetic. Every expression that can be the site of a
birth, a touch, a fork or a story's step carries a span.
"""
