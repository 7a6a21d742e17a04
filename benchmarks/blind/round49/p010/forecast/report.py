from __future__ import annotations

from jinja2 import Environment

from .model import Fit

TEMPLATE = """\
{%- for fit in fits|sort(attribute='error') %}
{{ '%-8s'|format(fit.name) }} alpha={{ fit.alpha }} rmse={{ '%.3f'|format(fit.error) }} next={{ fit.forecast[0]|round(2) }}
{%- endfor %}

progress: {% for stage, count in stages|dictsort %}{{ stage }}={{ count }}{{ ', ' if not loop.last }}{% endfor %}
"""


def render(fits: list[Fit], stages: dict[str, int]) -> str:
    return Environment(autoescape=False).from_string(TEMPLATE).render(fits=fits, stages=stages)
