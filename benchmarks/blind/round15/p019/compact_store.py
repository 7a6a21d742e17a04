import shutil
from pathlib import Path

from compact.helpers import compact
from compact.presence import presence
from compact.shard import create


def main() -> None:
    folder = Path("shards")
    shards = create(folder, 3)
    with presence("compactor") as say:
        sums = compact(shards)
        say(f"compacted {len(sums)}")
    print(sums)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
