"""ZMQ902: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import Rule
from zmqforklint.rules.fingerprint import digest
from zmqforklint.vocabulary import Confidence, Finding, Severity, Site


class NotAnalysed(Rule):
    """A file that can matter could not be analysed.

    ## What it does

    Names a file that could not be read, decoded or parsed, and that mentions zmq, is imported by a file that does,
    or was named on the command line. Other such files are only counted in the summary.

    ## Why is this bad?

    Silence about a file that was never looked at is not good news. What it does to the rest of the program is
    unknown too, so findings in other files may be missing.

    ## Example

    ```text
    import zmq
    socket = zmq.Context().socket(zmq.PULL
    ```

    ## Use instead

    ```python
    import zmq

    socket = zmq.Context().socket(zmq.PULL)
    ```

    Mend the file, or exclude it if it is not meant to be Python.

    ## Fix safety

    There is no automatic fix.

    ## Limits

    Any Python 3 grammar is understood, whatever Python runs the tool; Python 2 is not.

    ## Since

    0.1.0
    """

    code = "ZMQ902"
    slug = "not-analysed"
    advice = "mend the file, or exclude it"


def not_analysed(path: str, line: int, column: int, reason: str) -> Finding:
    """Make the finding for a file that could not be analysed, at the place that stopped it (1, 1 for all of it)."""
    site = Site(path, line, column, line, column)
    return Finding(
        code=NotAnalysed.code,
        name=NotAnalysed.slug,
        message=f"not analysed: {reason}",
        severity=Severity.ERROR,
        confidence=Confidence.CERTAIN,
        site=site,
        sites=(site,),
        fingerprint=digest(NotAnalysed.code, path),
    )
