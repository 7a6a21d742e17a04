"""Trials of ``zmqforklint run`` on frameworks that fork: ``python -m trials``.

Each trial is a small program as people write it, run as they run it. What is seen is compared with the comments
``# expect: ZMQ…`` in it.
"""
