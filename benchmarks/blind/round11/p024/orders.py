import tempfile
from concurrent.futures import ProcessPoolExecutor

from broker.endpoint import Endpoint
from broker.pricing import Order, price


def main() -> None:
    endpoint = Endpoint(f"ipc://{tempfile.mkdtemp()}/orders")
    endpoint.put({"state": "begin"})
    orders = [Order(n, [1.5 * n, 2.0]) for n in range(4)]
    with ProcessPoolExecutor(2) as pool:
        futures = [pool.submit(price, endpoint, order) for order in orders]
        print([f.result() for f in futures])


if __name__ == "__main__":
    main()
