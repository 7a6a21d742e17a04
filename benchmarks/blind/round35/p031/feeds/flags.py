from enum import Flag, auto


class Feed(Flag):
    NONE = 0
    CLEAN = auto()
    REJECT = auto()
    AUDIT = auto()
    LOSSY = REJECT | AUDIT
    FULL = CLEAN | AUDIT


def members(mask):
    return (feed for feed in (Feed.CLEAN, Feed.REJECT, Feed.AUDIT) if feed & mask)
