from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Callable

Provider = Callable[["ServiceCollection"], Any]


class IHostedService(ABC):
    @abstractmethod
    def start(self) -> None: ...

    @abstractmethod
    def stop(self) -> None: ...


class ServiceCollection:
    def __init__(self) -> None:
        self._providers: dict[str, Provider] = {}
        self._built: dict[str, Any] = {}

    def add_singleton(self, name: str, provider: Provider) -> ServiceCollection:
        self._providers[name] = provider
        return self

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            self._built[name] = self._providers[name](self)
        return self._built[name]


class Host:
    def __init__(self, services: ServiceCollection, hosted: list[IHostedService]) -> None:
        self.services = services
        self._hosted = hosted

    def run(self) -> None:
        started: list[IHostedService] = []
        try:
            for service in self._hosted:
                service.start()
                started.append(service)
        finally:
            for service in reversed(started):
                service.stop()


class HostBuilder:
    def __init__(self) -> None:
        self._configure: list[Callable[[ServiceCollection], None]] = []
        self._hosted: list[str] = []

    def configure_services(self, action: Callable[[ServiceCollection], None]) -> HostBuilder:
        self._configure.append(action)
        return self

    def use_hosted_service(self, name: str) -> HostBuilder:
        self._hosted.append(name)
        return self

    def build(self) -> Host:
        services = ServiceCollection()
        for action in self._configure:
            action(services)
        return Host(services, [services[name] for name in self._hosted])
