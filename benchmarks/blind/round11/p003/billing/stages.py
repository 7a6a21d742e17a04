from .base import Stage


class InvoiceStage(Stage):
    name_prefix = "invoice"

    def handle(self, item: int) -> None:
        self.reporter.status("invoice", f"{item}: {item * 19.99:.2f}")


class DunningStage(Stage):
    name_prefix = "dunning"

    def before(self) -> None:
        self.extra = self.reporter.side_channel()

    def handle(self, item: int) -> None:
        if item % 2:
            self.log.warning("customer %d is late", item)

    def after(self) -> None:
        self.extra.close()
