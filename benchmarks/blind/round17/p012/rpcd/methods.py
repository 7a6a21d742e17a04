from typing import Protocol


class Method(Protocol):
    def __call__(self, *params: object) -> object: ...


METHODS: dict[str, Method] = {}


def expose(name: str):
    def add(func: Method) -> Method:
        METHODS[name] = func
        return func
    return add


@expose("math.add")
def add(*params):
    return sum(params)


@expose("text.upper")
def upper(text):
    return str(text).upper()


def answer(request: dict) -> dict:
    match request:
        case {"id": rid, "method": str(name), "params": list(params)} if name in METHODS:
            try:
                return {"id": rid, "result": METHODS[name](*params)}
            except Exception as exc:
                return {"id": rid, "error": {"code": -32000, "message": str(exc)}}
        case {"id": rid}:
            return {"id": rid, "error": {"code": -32601, "message": "no such method"}}
        case _:
            return {"id": None, "error": {"code": -32600, "message": "malformed request"}}
