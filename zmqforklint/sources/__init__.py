"""From the paths that a person names to the files that matter.

``projects`` groups the named paths by project; ``gather`` finds a project's Python files, says which file an import
means (``layout``), which files can take part in a finding (``slice``) and what runs (``programs``). Nothing is parsed
here: imports are read off the bytes.
"""

from collections.abc import Mapping

from zmqforklint.cache import Gist
from zmqforklint.sources.discovery import Named, Tree, discover, projects
from zmqforklint.sources.gathering import Sources, gather
from zmqforklint.sources.paths import absolute, is_within, shown
from zmqforklint.sources.reading import NotRead, Texts
from zmqforklint.sources.slice import imported_names, speech
from zmqforklint.sources.walking import is_shebang

GISTS: Mapping[str, Gist] = {"imports": imported_names, "shebang": is_shebang, "speech": speech}
"""What this package takes of files without keeping their content, by name."""

__all__ = [
    "GISTS",
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
