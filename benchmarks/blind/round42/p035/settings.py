"""Shared by all parts of the farm."""
import os

import zmq

CONTEXT = zmq.Context.instance()
WORKERS = int(os.environ.get("FARM_WORKERS", "3"))
LINGER_MS = 400
JOB_TIMEOUT = 4.0
