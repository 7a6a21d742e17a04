import os
import pathlib

WORKERS = int(os.environ.get("TASQ_WORKERS", "2"))
STATUS_FILE = pathlib.Path("tasq-status.ipc")
STATUS_URL = os.environ.setdefault("TASQ_STATUS", f"ipc://{STATUS_FILE}")
EVENTS = ("queued", "started", "finished", "failed")
