import os
import tempfile

RUN_DIR = os.environ.get("RELAY_RUN_DIR") or tempfile.mkdtemp(prefix="relay-")
FRONTEND = os.environ.get("RELAY_FRONTEND", f"ipc://{RUN_DIR}/frontend")
METRICS = os.environ.get("RELAY_METRICS", f"ipc://{RUN_DIR}/metrics")
POOL_SIZE = int(os.environ.get("RELAY_POOL", "1"))
