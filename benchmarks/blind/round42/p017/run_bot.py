"""Chat room in a thread, bot in the main thread, heavy commands in processes."""
from __future__ import annotations

import tempfile
import threading

import zmq

import commands
from bot import Bot

SCRIPT = ["!ping", "!roll 3d6", "hello everybody", "!primes 2000", "!ping again", "!nope"]


def room(context: zmq.Context, address: str, ready: threading.Event) -> None:
    """A chat server with one scripted guest."""
    router = context.socket(zmq.ROUTER)
    router.bind(address)
    ready.set()
    replies = 0
    if router.poll(2000):
        peer, _ = router.recv_multipart(zmq.NOBLOCK)
        for number, line in enumerate(SCRIPT):
            router.send_multipart([peer, f"guest{number}".encode(), line.encode()])
        while router.poll(900):
            _, *frames = router.recv_multipart(zmq.NOBLOCK)
            replies += 1
            print("room:", *(frame.decode() for frame in frames))
    print(f"room: {replies} replies")
    router.close(0)


def main() -> None:
    with tempfile.TemporaryDirectory() as tmp:
        context = zmq.Context()
        address = f"ipc://{tmp}/room"
        ready = threading.Event()
        server = threading.Thread(target=room, args=(context, address, ready))
        server.start()
        ready.wait(2)
        bot = Bot(context, address, prefix="!")
        commands.install(bot)
        bot.run(idle_ms=500)
        server.join(4)
        bot.close()
        context.term()


if __name__ == "__main__":
    main()
