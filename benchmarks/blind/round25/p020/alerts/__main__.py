import threading

from .server import AlertHandler, AlertServer
from .telescope import submit

ALERTS = [{"id": 1, "rise": 2.5}, {"id": 2, "period": 0.57}]


def main() -> None:
    with AlertServer(("127.0.0.1", 0), AlertHandler) as server:
        worker = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
        worker.start()
        try:
            print(submit(server.server_address, ALERTS))
        finally:
            server.shutdown()
            worker.join()
        server.forward({"kind": "status", "state": "closed"})


if __name__ == "__main__":
    main()
