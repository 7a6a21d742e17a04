import json
import os


class Checkpoints:
    def __init__(self, folder):
        self.folder = folder

    def mark(self, part, n):
        path = os.path.join(self.folder, f"{part:03d}.json")
        with open(path + ".tmp", "w") as f:
            json.dump({"part": part, "rows": n}, f)
        os.replace(path + ".tmp", path)

    def done(self):
        for name in sorted(os.listdir(self.folder)):
            with open(os.path.join(self.folder, name)) as f:
                yield json.load(f)
