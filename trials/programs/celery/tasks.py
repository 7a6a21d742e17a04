"""A task that reports on a socket made when its module was imported: in the worker's main process."""

import os

import zmq
from celery import Celery

bus = zmq.Context.instance().socket(zmq.PUB)
bus.bind("tcp://127.0.0.1:*")

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "queue")
os.makedirs(folder, exist_ok=True)
app = Celery("tasks", broker="filesystem://", backend=f"file://{folder}")
app.conf.broker_transport_options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder}


@app.task
def add(left, right):
    bus.send_string(f"{left} + {right}")  # expect: ZMQ202
    return left + right
