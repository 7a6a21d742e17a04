import os
import shutil

from .registry import check


@check("disk")
def disk():
    usage = shutil.disk_usage("/")
    percent = 100 * usage.used / usage.total
    return ("WARN" if percent > 95 else "OK"), f"/ at {percent:.0f}%"


@check("load")
def load():
    one, five, _ = os.getloadavg()
    limit = 4 * (os.cpu_count() or 1)
    return ("WARN" if five > limit else "OK"), f"load {one:.2f} {five:.2f}"


@check("files")
def files():
    with open("/proc/sys/fs/file-nr") as source:
        used, _, most = map(int, source.read().split())
    return ("WARN" if used > 0.9 * most else "OK"), f"{used} open files"


@check("tmp", timeout=1.0)
def tmp():
    count = sum(1 for _ in os.scandir("/tmp"))
    return ("WARN" if count > 10000 else "OK"), f"{count} entries in /tmp"
