from collections import deque

FARES = {"single": 320, "day": 780, "short": 200}


class TicketMachine:
    def __init__(self, office, script):
        self.office = office
        self.events = deque(script)
        self.paper = 2
        self.takings = 0

    def __iter__(self):
        while self.events:
            yield self.events.popleft()

    def handle(self, event):
        match event.split():
            case ["buy", product] if product in FARES:
                if not self.paper:
                    return self.office.fault("printer", 17)
                self.paper -= 1
                self.takings += FARES[product]
                self.office.sale(product, FARES[product])
            case ["coin", "jam"]:
                self.office.fault("coin", 4)
            case ["idle"]:
                self.office.heartbeat()
            case _:
                raise ValueError(f"unknown event {event!r}")

    def serve(self):
        for event in self:
            self.handle(event)
        return self.takings
