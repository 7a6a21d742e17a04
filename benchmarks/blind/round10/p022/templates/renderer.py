import zmq

from .shared import context


def render_forever(endpoint: str) -> None:
    with context.socket(zmq.DEALER) as requests:
        requests.linger = 0
        requests.connect(endpoint)
        while True:
            page = requests.recv_string()
            requests.send_string(f"<h1>{page}</h1>")
