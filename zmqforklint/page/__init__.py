"""Page: the record of runs as one HTML document that needs nothing beside itself.

Stages, each a module: ``telling`` turns a record into stories, one for each run; ``repeats`` and ``alike`` shorten
what says the same again; ``axis`` places it in time; ``diagram``, ``event_table``, ``stacks`` and ``verdict_table``
make HTML of it; ``document`` puts that together.
"""

from zmqforklint.page.document import render_page
from zmqforklint.page.subject import Missed, Source, Subject

__all__ = ["Missed", "Source", "Subject", "render_page"]
