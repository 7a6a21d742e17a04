import os
import sys


def detach(notify: int) -> None:
    """Classic double fork. The invoking process stays until *notify* is closed."""
    reader, writer = os.pipe()
    if os.fork():
        os.close(writer)
        with os.fdopen(reader, "rb") as status:
            text = status.read().decode()
        sys.stdout.write(text)
        sys.stdout.flush()
        os._exit(0)
    os.setsid()
    os.close(reader)
    if os.fork():
        os._exit(0)
    os.dup2(writer, notify)
    os.close(writer)
    os.chdir("/")
