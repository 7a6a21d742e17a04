"""Make archives of file sets, and remove old ones."""
import hashlib
import tarfile
import time
from itertools import islice


def newest_first(folder, name):
    return sorted(folder.glob(f"{name}-*.tar.gz"), key=lambda path: path.name, reverse=True)


def archive(source, folder):
    target = folder / f"{source.name}-{time.strftime('%Y%m%d')}-{time.time_ns() % 10**6:06d}.tar.gz"
    with tarfile.open(target, "w:gz") as tar:
        tar.add(source, arcname=source.name)
    return target


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def rotate(folder, name, keep):
    for old in islice(newest_first(folder, name), keep, None):
        old.unlink()
        yield old


def back_up(source, folder, keep):
    target = archive(source, folder)
    print(f"{source.name}: {target.stat().st_size} bytes, {digest(target)}")
    for old in rotate(folder, source.name, keep):
        print(f"{source.name}: removed {old.name}")
