"""Health service: asks the probes in forked processes; RPC with heartbeats."""
import logging
import os
import sys

from health.rpc import RpcClient, RpcServer

log = logging.getLogger("health")


def probe(url: str, name: str) -> int:
    with RpcClient.for_url(url) as client:
        answer = client.call("probe", name=name)
        log.info("%s: %s", name, answer)
        return 0 if answer and answer["ok"] else 1


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    server = RpcServer({"probe": lambda name: {"ok": True, "name": name}, "beat": lambda: {"ok": True}})
    server.start()
    with RpcClient.for_url(server.url) as client:
        client.call("beat")
    pids = []
    for name in ("disk", "net"):
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                code = probe(server.url, name)
            finally:
                os._exit(code)
        pids.append(pid)
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    server.stop()
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
