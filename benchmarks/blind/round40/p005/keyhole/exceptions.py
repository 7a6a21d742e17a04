class KeyholeError(Exception):
    pass


class LockTimeout(KeyholeError):
    """The lock did not become free in time."""


class NotHeld(KeyholeError):
    """The lease has run out or was given back already."""
