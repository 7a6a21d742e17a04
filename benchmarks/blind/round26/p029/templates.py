from string import Template

LETTERS = {
    "renewal": Template("Dear $name,\n\nyour policy $policy renews on $date at $premium EUR.\n"),
    "lapse": Template("Dear $name,\n\nyour policy $policy lapsed on $date.\n"),
    "welcome": Template("Dear $name,\n\nwelcome. Policy $policy is in force from $date.\n"),
}


class MissingField(ValueError):
    pass


def render(kind: str, fields: dict) -> str:
    try:
        return LETTERS[kind].substitute(fields)
    except KeyError as exc:
        raise MissingField(f"{kind}: {exc.args[0]}") from exc
