import threading

import zmq


def ask(url: str, requests: int, answers: list[bytes]) -> None:
    with zmq.Context() as context, context.socket(zmq.DEALER) as sock:
        sock.linger = 0
        sock.connect(url)
        for number in range(requests):
            sock.send(f"request {number}".encode())
        while len(answers) < requests and sock.poll(3000):
            answers.append(sock.recv())


def start_client(url: str, requests: int) -> tuple[threading.Thread, list[bytes]]:
    answers: list[bytes] = []
    thread = threading.Thread(target=ask, args=(url, requests, answers), daemon=True)
    thread.start()
    return thread, answers
