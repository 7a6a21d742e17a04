import tempfile

BASE = tempfile.mkdtemp()
LINKS = f"ipc://{BASE}/links"
STATS = f"ipc://{BASE}/stats"
SEEDS = ["/", "/news", "/about"]
