"""What happens to open sinks when the process forks.

Rows buffered so far belong to the process that read them, so buffers are
written out first.  Afterwards the two sides must not share transport.
"""
import os
from operator import methodcaller


def _each(sinks, method):
    call = methodcaller(method)

    def hook():
        for sink in tuple(sinks):
            call(sink)
    return hook


def watch(sinks):
    os.register_at_fork(
        before=_each(sinks, "flush"),
        after_in_parent=_each(sinks, "reopen"),
    )
