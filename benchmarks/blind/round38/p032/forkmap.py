"""map() with one forked process an item; works with lambdas and partials."""
import os
import pickle
import signal
import tempfile
import time


def _child(func, item, path):
    code = 1
    try:
        value = func(item)
        with open(path, "wb") as out:
            pickle.dump(value, out)
        code = 0
    finally:
        os._exit(code)


def forkmap(func, items, seconds=3.0):
    """Return the list of results; None where a child failed or took too long."""
    with tempfile.TemporaryDirectory(prefix="forkmap-") as folder:
        children = {}
        for n, item in enumerate(items):
            path = os.path.join(folder, str(n))
            pid = os.fork()
            if pid == 0:
                _child(func, item, path)
            children[pid] = path
        results = []
        deadline = time.monotonic() + seconds
        for pid, path in children.items():
            done, status = os.waitpid(pid, os.WNOHANG)
            while not done and time.monotonic() < deadline:
                time.sleep(0.01)
                done, status = os.waitpid(pid, os.WNOHANG)
            if not done:
                os.kill(pid, signal.SIGKILL)
                _, status = os.waitpid(pid, 0)
            if status == 0:
                with open(path, "rb") as source:
                    results.append(pickle.load(source))
            else:
                results.append(None)
        return results
