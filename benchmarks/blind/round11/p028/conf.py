import os
import tempfile

ROOT = os.environ.get("CONVERT_ROOT") or tempfile.mkdtemp()
STATUS = "ipc://" + os.path.join(ROOT, "status")
FILES = ["a.doc", "b.odt", "c.rtf"]
