import hashlib
import os


def walk(root):
    for base, dirs, files in os.walk(root):
        dirs.sort()
        for name in sorted(files):
            path = os.path.join(base, name)
            with open(path, "rb") as fh:
                digest = hashlib.sha256(fh.read()).hexdigest()
            yield os.path.relpath(path, root), os.stat(path).st_size, digest[:16]


def changed(old, new):
    for path, entry in new.items():
        if old.get(path) != entry:
            yield path, entry
    for path in old.keys() - new.keys():
        yield path, None
