import tempfile

from finder.indexer import Indexer
from finder.wire import Wire

if __name__ == "__main__":
    indexer = Indexer(Wire(tempfile.mkdtemp()))
    indexer.index(["warm up"])
    print(indexer.parallel(["a b a", "", "c"], 2))
