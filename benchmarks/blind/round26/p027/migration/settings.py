import multiprocessing
import os
import tempfile

# set once by the first process, handed to the others through the environment
RUN_DIR = os.environ.setdefault("MIGRATION_RUN_DIR", "") or tempfile.mkdtemp(prefix="migration-")
os.environ["MIGRATION_RUN_DIR"] = RUN_DIR

EVENTS_URL = f"ipc://{RUN_DIR}/events"
STALL_SECONDS = 4
ENCODING = "cp850"

# the conversion library of the old system keeps state per process and does not survive being copied
MP = multiprocessing.get_context("spawn")
