"""A web application that announces each request on a socket made when it was imported."""

import zmq

bus = zmq.Context.instance().socket(zmq.PUB)
bus.bind("tcp://127.0.0.1:*")


def application(environ, start_response):
    bus.send_string(environ["PATH_INFO"])  # expect: ZMQ202
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"announced\n"]
