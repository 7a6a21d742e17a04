import logging
import sys
from concurrent.futures import ProcessPoolExecutor

import zmq

from orders.audit import AuditForwarder
from orders.bus import aggregator
from orders.events import DomainEvent, OrderPlaced
from orders.pricing import initialise_worker, reprice

logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
logger = logging.getLogger("orders")


def main(count: int) -> None:
    context = zmq.Context()
    forwarder = AuditForwarder(context)
    aggregator.subscribe(DomainEvent, forwarder.on_event)

    tail = context.socket(zmq.SUB)
    tail.linger = 0
    tail.subscribe(b"")
    tail.connect(f"tcp://127.0.0.1:{forwarder.port}")
    tail.poll(200)

    orders = {number: (number * 7) % 60 + 1 for number in range(count)}
    for number, quantity in orders.items():
        aggregator.publish(OrderPlaced(number, quantity))

    with ProcessPoolExecutor(max_workers=2, initializer=initialise_worker) as executor:
        futures = {number: executor.submit(reprice, number, quantity) for number, quantity in orders.items()}
        totals = {}
        for number, future in futures.items():
            totals[number], raised = future.result(timeout=5)
            for event in raised:
                aggregator.publish(event)
    logger.info("turnover %.2f over %d orders", sum(totals.values()), len(totals))

    topics: dict[bytes, int] = {}
    while tail.poll(200):
        topic, _ = tail.recv_multipart()
        topics[topic] = topics.get(topic, 0) + 1
    logger.info("audit feed %s", topics)
    tail.close()
    forwarder.close()
    context.term()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
