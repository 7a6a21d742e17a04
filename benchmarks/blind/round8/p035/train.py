from __future__ import annotations

import tempfile

from features import FeatureStore, RemoteDataset
from loader import ParallelLoader


def main() -> None:
    rows = [{"x": n, "y": n * n} for n in range(6)]
    with tempfile.TemporaryDirectory() as folder:
        store = FeatureStore(f"ipc://{folder}/features", rows)
        store.start()
        store.ready.wait(2)
        dataset = RemoteDataset(store.url)
        print("training on", len(dataset), "rows")
        loss = 0.0
        for _, row in ParallelLoader(dataset, workers=2):
            loss += row["y"] - row["x"]
        print("loss", loss)


if __name__ == "__main__":
    main()
