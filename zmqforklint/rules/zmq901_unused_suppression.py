"""ZMQ901: see the docstring of the rule."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.rules.base import Rule
from zmqforklint.rules.fingerprint import digest
from zmqforklint.vocabulary import Confidence, Finding, Severity, Site


class UnusedSuppression(Rule):
    """A `noqa` comment names a ZMQ code and silences nothing.

    ## What it does

    Flags a `# noqa: ZMQ…` or `# flake8: noqa: ZMQ…` comment with a code that silences no finding. It is judged only
    when the whole project and all codes were in the run; codes of other tools are left alone.

    ## Why is this bad?

    The comment outlived its reason, or was mistyped. It will silence the next finding on that line, which nobody
    has looked at.

    ## Example

    ```python
    import zmq


    def connect() -> zmq.Socket:
        return zmq.Context.instance().socket(zmq.SUB)  # noqa: ZMQ102
    ```

    ## Use instead

    ```python
    import zmq


    def connect() -> zmq.Socket:
        return zmq.Context.instance().socket(zmq.SUB)
    ```

    ## Fix safety

    There is no automatic fix yet. Removing the code from the comment is safe.

    ## Limits

    A blanket `# noqa` is never judged: it may be there for another tool.

    ## Since

    0.1.0
    """

    code = "ZMQ901"
    slug = "unused-suppression"
    advice = "remove the code from the comment"


def unused_suppression(site: Site, codes: Sequence[str]) -> Finding:
    """Make the finding for a comment at ``site`` that names ``codes`` in vain; its fingerprint is not yet unique."""
    named = ", ".join(codes)
    return Finding(
        code=UnusedSuppression.code,
        name=UnusedSuppression.slug,
        message=f"this suppression names {named}, which silences nothing here",
        severity=Severity.WARNING,
        confidence=Confidence.CERTAIN,
        site=site,
        sites=(site,),
        fingerprint=digest(UnusedSuppression.code, site.path, named),
    )
