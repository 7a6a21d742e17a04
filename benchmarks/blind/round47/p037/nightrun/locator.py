"""Service locator. Factories are registered at import, services made on demand."""


class Services:
    _factories = {}
    _live = {}

    @classmethod
    def provide(cls, name):
        def deco(factory):
            cls._factories[name] = factory
            return factory
        return deco

    @classmethod
    def get(cls, name):
        try:
            return cls._live[name]
        except KeyError:
            service = cls._live[name] = cls._factories[name]()
            return service

    @classmethod
    def forget(cls, *names):
        for name in names:
            cls._live.pop(name, None)

    @classmethod
    def close_all(cls):
        for name in reversed(list(cls._live)):
            service = cls._live.pop(name)
            getattr(service, "close", getattr(service, "term", lambda: None))()
