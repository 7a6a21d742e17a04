import tempfile

from recsys.app import app, recommend
from recsys.metrics import Metrics
from recsys.prefork import Prefork

if __name__ == "__main__":
    Metrics().setup(f"ipc://{tempfile.mkdtemp()}/metrics")
    recommend(1)
    print("ended", Prefork(app, 2).run())
