from typing import Any, Callable, Dict


class Application:
    def __init__(self) -> None:
        self._routes: Dict[str, Callable[..., Any]] = {}

    def route(self, name: str):
        def add(function):
            self._routes[name] = function
            return function

        return add

    def dispatch(self, request: Dict[str, Any]) -> Dict[str, Any]:
        function = self._routes.get(request["route"])
        if function is None:
            return {"error": "no such route"}
        try:
            return {"result": function(*request.get("args", ()))}
        except (TypeError, ValueError, ZeroDivisionError) as error:
            return {"error": str(error)}
