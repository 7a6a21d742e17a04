import multiprocessing

import zmq


def work():
    with zmq.Context() as context, context.socket(zmq.PAIR) as pair:
        pair.bind("inproc://here")


if __name__ == "__main__":
    context = zmq.Context()
    pair = context.socket(zmq.PAIR)
    process = multiprocessing.get_context("spawn").Process(target=work)
    process.start()
    process.join()
