import os
import tempfile

from fraud import events
from fraud.features import synth
from fraud.scoring import score_all

if __name__ == "__main__":
    address = "ipc://" + os.path.join(tempfile.mkdtemp(), "fraud")
    events.setup(address)
    events.emit("batch begins")
    values = score_all(synth(20), address)
    events.emit("batch ends")
    print("mean risk", sum(values) / len(values))
