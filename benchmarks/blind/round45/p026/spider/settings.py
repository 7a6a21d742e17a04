from __future__ import annotations

import attrs


@attrs.frozen
class CrawlSettings:
    depth: int = attrs.field(default=2, validator=attrs.validators.ge(1))
    workers: int = 2
    task_timeout: float = 4.0
    log_endpoint: str = ""
