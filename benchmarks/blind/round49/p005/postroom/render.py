from __future__ import annotations

from dataclasses import dataclass

from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from loguru import logger

TEMPLATES = {
    "base.txt": "Dear {{ customer.name }},\n{% block body %}{% endblock %}\nYour post room\n",
    "invoice.txt": "{% extends 'base.txt' %}{% block body %}{% for line in customer.lines %}"
                   "{{ '%-10s'|format(line.item) }}{{ '%8.2f'|format(line.price) }}\n{% endfor %}{% endblock %}",
    "reminder.txt": "{% extends 'base.txt' %}{% block body %}{{ customer.days }} days are over.{% endblock %}",
}


@dataclass(frozen=True)
class Mail:
    template: str
    customer: dict


def environment() -> Environment:
    return Environment(loader=DictLoader(TEMPLATES), undefined=StrictUndefined, trim_blocks=True)


def render_batch(batch: int, mails: list[Mail]) -> list[str]:
    env = environment()
    log = logger.bind(batch=batch)
    out = []
    for mail in mails:
        try:
            out.append(env.get_template(mail.template).render(customer=mail.customer))
        except UndefinedError as error:
            log.error("mail to {} skipped: {}", mail.customer.get("name"), error)
    log.info("rendered {} of {}", len(out), len(mails))
    return out
