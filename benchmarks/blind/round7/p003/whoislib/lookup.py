from dataclasses import dataclass

from .protocol import WhoisProtocol

REGISTRIES = {"org": "PIR", "net": "Verisign", "com": "Verisign"}


@dataclass
class Lookup:
    server: str

    def registry(self, domain: str) -> str:
        return REGISTRIES.get(domain.rpartition(".")[2], "unknown")

    def show(self, domain: str) -> None:
        with WhoisProtocol(self.server) as whois:
            owner = whois.query(op="owner", domain=domain).get("owner", "?")
        print(domain, owner, self.registry(domain), flush=True)
