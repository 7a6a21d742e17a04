"""Short technical descriptions of objects."""
import mimetypes
import os


def describe(path):
    kind, _ = mimetypes.guess_type(path)
    return {"name": os.path.basename(path), "type": kind or "unknown", "bytes": os.path.getsize(path)}
