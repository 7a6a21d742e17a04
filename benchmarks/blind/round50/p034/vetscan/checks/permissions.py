import stat

from ..finding import Finding, Risk


def examine(path):
    mode = path.stat().st_mode
    if mode & stat.S_IWOTH:
        yield Finding("permissions", path.name, f"world-writable {stat.filemode(mode)}", Risk.LOW)
