from dataclasses import dataclass
from string import Template

TEMPLATES = {
    "welcome": Template("Hello $name, welcome aboard."),
    "reset": Template("Hello $name, use code $code to reset your password."),
}


@dataclass
class Mail:
    to: str
    template: str
    values: dict

    def body(self) -> str:
        return TEMPLATES[self.template].substitute(self.values)
