"""Sample sources, so that the indexer has something to chew on."""
FILES = {
    "net/http.py": "def fetch(url, retry=3):\n    while retry:\n        yield url\n",
    "net/backoff.py": "def backoff(attempt):\n    # retry later\n    return 2 ** attempt\n",
    "db/pool.py": "class Pool:\n    def acquire(self):\n        return self.free.pop()\n",
    "ui/view.py": "def render(tree):\n    return str(tree)\n",
}


def shards(count: int) -> list[dict[str, str]]:
    out: list[dict[str, str]] = [{} for _ in range(count)]
    for i, (path, text) in enumerate(sorted(FILES.items())):
        out[i % count][path] = text
    return out
