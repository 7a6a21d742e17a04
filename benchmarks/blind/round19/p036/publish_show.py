"""Publishes the episodes of a podcast: asks for their notes, encodes them, announces them."""
import logging
import multiprocessing
from pathlib import PurePath

import zmq

from podcast import registry
from podcast.encode import encode, encode_with_notes

EPISODES = [PurePath("raw/one.wav"), PurePath("raw/two.wav")]


def isolated(func, *args, patience=3.0):
    """Run func in a child process and tell if it ended well."""
    child = multiprocessing.Process(target=func, args=args, daemon=True)
    child.start()
    child.join(patience)
    if child.exitcode is None:
        child.kill()
        child.join()
    return child.exitcode == 0


def main():
    logging.basicConfig(level=logging.INFO)
    with zmq.Context() as desk, desk.socket(zmq.ROUTER) as editors:
        port = editors.bind_to_random_port("tcp://127.0.0.1")
        logging.info("announcing on %d", registry.serve())
        registry.ask_notes(f"tcp://127.0.0.1:{port}", "trailer")
        registry.announce("sea-stories", "trailer")
        steps = [encode, encode_with_notes]
        done = [isolated(step, "sea-stories", episode, 128) for step, episode in zip(steps, EPISODES)]
        logging.info("ended well: %s", done)
        while editors.poll(200):
            logging.info("notes wanted for %s", editors.recv_multipart()[-1].decode())
        registry.close()


if __name__ == "__main__":
    main()
