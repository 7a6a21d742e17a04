import logging

import zmq


def scripted_operator(command):
    """A short shift: one good device, one that never settles, then home."""
    with zmq.Context() as context, context.socket(zmq.REQ) as req:
        req.linger = 0
        req.rcvtimeo = 3000
        req.connect(command)
        for words in (["run", "psu-1", "0.1"], ["run", "psu-2", "30"],
                      ["wait"], ["stop"]):
            req.send_string(" ".join(words))
            try:
                logging.info("%s: %s", words[0], req.recv_string())
            except zmq.Again:
                logging.error("bench does not answer")
                return
