import os
from types import SimpleNamespace

HERE = os.getcwd()

settings = SimpleNamespace(
    events="ipc://events.sock",
    topics=("didSave", "didClose"),
    pidfile=os.path.join(HERE, "lsd.pid"),
    lifetime=0.5,
)
