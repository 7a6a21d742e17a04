"""Writes the state in a forked process: slow flash must not hold up the flight computer."""
import json
import os
import time


class BlackBox:
    def __init__(self, folder, computer):
        self.folder = folder
        self.computer = computer
        self.writers = []

    def snapshot(self, label):
        picture = self.computer.picture()
        pid = os.fork()
        if pid:
            self.writers.append(pid)
            return
        try:
            path = os.path.join(self.folder, f"{label}.json")
            with open(path + ".new", "w") as out:
                json.dump({"label": label, "pid": os.getpid(), **picture}, out)
                out.flush()
                os.fsync(out.fileno())
            os.rename(path + ".new", path)
        finally:
            os._exit(0)

    def flush(self, seconds=2):
        until = time.monotonic() + seconds
        while self.writers and time.monotonic() < until:
            self.writers = [pid for pid in self.writers if not os.waitpid(pid, os.WNOHANG)[0]]
            time.sleep(0.01)
        for pid in self.writers:
            os.kill(pid, 9)
            os.waitpid(pid, 0)
        return sorted(name for name in os.listdir(self.folder) if name.endswith(".json"))
