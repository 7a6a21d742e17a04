"""What a run looked at on disk, and what came of it, kept for the next run.

``Disk`` is how every stage looks at the project, so that all that a result depends on is known. ``Answers`` keeps
results with these looks and gives one back only if every look would show the same again; ``Store`` is the folder they
lie in. Nothing here knows what is analysed, and nothing that is loaded is ever run.
"""

from zmqforklint.cache.disk import FOLDER, Disk, Entry, Gist
from zmqforklint.cache.store import Store

__all__ = ["FOLDER", "Disk", "Entry", "Gist", "Store"]
