import os
import tempfile

import zmq

from recs.container import Scope
from recs.impressions import ImpressionLog
from recs.model import Popularity

URL = f"ipc://{tempfile.mkdtemp()}/impressions"


def serve(scope: Scope, users: range) -> None:
    model, shown = scope.get("model"), scope.get("log")
    for user in users:
        shown.shown(user, model.top(user))


def main() -> None:
    root = Scope({
        "ctx": lambda s: zmq.Context(),
        "log": lambda s: ImpressionLog(s.get("ctx"), URL),
        "model": lambda s: Popularity({1: 5, 2: 9, 3: 1, 4: 7}),
    })
    serve(root, range(1))
    pid = os.fork()
    if pid == 0:
        serve(root.fresh(), range(1, 5))
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    print("worker ended", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
