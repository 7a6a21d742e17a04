import time


def changes(directory, ticks, pause=0.1):
    """Yields (tick, [names of new or changed files])."""
    known = {}
    for tick in range(ticks):
        fresh = []
        for path in sorted(directory.iterdir()):
            stamp = path.stat().st_mtime_ns
            if known.get(path.name) != stamp:
                known[path.name] = stamp
                fresh.append(path.name)
        yield tick, fresh
        time.sleep(pause)
