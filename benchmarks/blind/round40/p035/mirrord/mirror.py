"""One pass over the tree."""
import hashlib
import os
import shutil
from dataclasses import dataclass


@dataclass
class Totals:
    examined: int = 0
    copied: int = 0
    removed: int = 0


def digest(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, "sha256").digest()


def differs(source, target):
    try:
        if os.path.getsize(source) != os.path.getsize(target):
            return True
    except FileNotFoundError:
        return True
    return digest(source) != digest(target)


def one_pass(source_root, target_root):
    totals = Totals()
    wanted = set()
    for folder, _dirs, names in os.walk(source_root):
        relative = os.path.relpath(folder, source_root)
        os.makedirs(os.path.join(target_root, relative), exist_ok=True)
        for name in names:
            source = os.path.join(folder, name)
            target = os.path.join(target_root, relative, name)
            wanted.add(os.path.normpath(target))
            totals.examined += 1
            if differs(source, target):
                shutil.copy2(source, target)
                totals.copied += 1
    for folder, _dirs, names in os.walk(target_root):
        for name in names:
            target = os.path.normpath(os.path.join(folder, name))
            if target not in wanted:
                os.unlink(target)
                totals.removed += 1
    return totals
