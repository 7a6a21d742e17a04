import os

from broker.resources import Resources
from broker.sessions import serve


def main() -> None:
    resources = Resources.install()
    resources.publish("master up")
    pids = []
    for slot in range(2):
        if pid := os.fork():
            pids.append(pid)
            continue
        try:
            serve(resources, slot)
        finally:
            os._exit(0)
    for pid in pids:
        os.waitpid(pid, 0)
    resources.publish("master down")
    resources.close()


if __name__ == "__main__":
    main()
