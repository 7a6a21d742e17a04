"""From the paths that a person names to the files that matter.

``projects`` groups the named paths by project; ``gather`` finds a project's Python files, says which file an import
means (``layout``), which files can take part in a finding (``slice``) and what runs (``programs``). Nothing is parsed
here: imports are read off the bytes.
"""

from zmqforklint.sources.discovery import Named, Tree, discover, projects
from zmqforklint.sources.gathering import Sources, gather
from zmqforklint.sources.paths import absolute, is_within, shown
from zmqforklint.sources.reading import NotRead, Texts

__all__ = [
    "Named",
    "NotRead",
    "Sources",
    "Texts",
    "Tree",
    "absolute",
    "discover",
    "gather",
    "is_within",
    "projects",
    "shown",
]
