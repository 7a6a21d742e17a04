"""API gateway: middleware with an audit trail, operations run in worker processes."""
import zmq

from gateway.settings import settings
from gateway.workers import Workers

CALLS = [
    ("balance", "ada"),
    ("transfer", "ada", "bob", 25),
    ("transfer", "bob", "eve", 1),
    ("balance", "zoe"),
]


def main() -> None:
    auditor = zmq.Context.instance().socket(zmq.PULL)
    auditor.bind(settings.audit_endpoint)
    with Workers() as workers:
        results = workers.run(CALLS)
    for number in sorted(results):
        print(CALLS[number][0], "->", results[number])
    while auditor.poll(300):
        print("audit", auditor.recv_json())
    auditor.close()


if __name__ == "__main__":
    main()
