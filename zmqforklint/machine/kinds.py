"""The kinds of what is no plain function of the program, but is called or read like one."""

from __future__ import annotations

SUPER = "super"
"""The kind of what ``super()`` gives."""

PARTIAL_METHOD = "partialmethod"
"""The kind of what ``functools.partialmethod`` gives."""

MANAGED = "managed"
"""The kind of a function that is decorated with a context manager."""

INJECTED = "injected"
"""The kind of a function that a decorator of pyzmq gives a context or a socket at each call."""

PATCHED = "patched"
"""The kind of a function that is decorated with patches, which its payload names."""

RETRIED = "retried"
"""The kind of a function that is called again where it fails, of which callbacks are told."""

GENERIC = "generic"
"""The kind of what ``functools.singledispatch`` and ``singledispatchmethod`` give."""

DEPENDENCY = "dependency"
"""The kind of what a framework, calling a function, replaces by what another gives: ``Depends(function)``."""

ONCE = "once"
"""The kind of what is called at the first request, and gives the same ever after."""

TOTAL_ORDERING = "functools.total_ordering"
"""The owner of the comparisons that it gives a class."""
