"""Write index snapshots in a child, as copy-on-write gives a consistent view for nothing."""
import json
import os
import sys
import tempfile


class SnapshotError(RuntimeError):
    pass


def write(index, path):
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as temporary:
        json.dump(index, temporary, sort_keys=True)
    os.replace(temporary.name, path)


def write_in_background(index, path):
    """Give the pid of the process that writes."""
    sys.stdout.flush()
    if (pid := os.fork()) != 0:
        return pid
    code = 0
    try:
        write(index, path)
    except OSError as error:
        print(f"snapshot: {error}", file=sys.stderr)
        code = 1
    os._exit(code)


def finish(pid):
    _, status = os.waitpid(pid, 0)
    if (code := os.waitstatus_to_exitcode(status)) != 0:
        raise SnapshotError(f"the writer ended with {code}")
