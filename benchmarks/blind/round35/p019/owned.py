import functools
import os


def owned(method):
    """Make sure that the object's connection belongs to the calling process.

    The class provides reopen(); the owner is remembered on the instance.
    """

    @functools.wraps(method)
    def checked(self, *args, **kwargs):
        pid = os.getpid()
        owner = getattr(self, "_owner", None)
        if owner is None:
            self._owner = pid
        elif owner != pid:
            self.reopen()
            self._owner = pid
        return method(self, *args, **kwargs)

    return checked
