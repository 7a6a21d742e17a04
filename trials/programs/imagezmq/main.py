"""A camera whose child sends frames by the sender that its parent made."""

import multiprocessing

import imagezmq
import numpy


def film(sender):
    for _ in range(3):
        sender.send_image("camera", numpy.zeros((4, 4), dtype="uint8"))  # expect: ZMQ202


if __name__ == "__main__":
    sender = imagezmq.ImageSender("tcp://127.0.0.1:*", REQ_REP=False)
    child = multiprocessing.get_context("fork").Process(target=film, args=(sender,))
    child.start()
    child.join()
