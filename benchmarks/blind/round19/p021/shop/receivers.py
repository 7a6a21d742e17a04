"""What happens when something happens to an order."""
from shop.gateway import gateway
from shop.models import Order
from shop.signals import order_placed, order_shipped, receiver, stock_low


@receiver(order_placed, priority=10)
def reserve_stock(sender, order: Order, stock: dict[str, int], **_):
    for line in order.lines:
        stock[line.sku] -= line.quantity
        if stock[line.sku] < 2:
            stock_low.send(sender, sku=line.sku, left=stock[line.sku])


@receiver(order_placed)
def tell_partners(sender, order: Order, **_):
    return gateway.publish("placed", order.as_dict())


@receiver(order_shipped)
def tell_carrier(sender, order: Order, label: str, **_):
    return gateway.publish("shipped", {**order.as_dict(), "label": label})


@receiver(stock_low)
def note_low(sender, sku: str, left: int, **_):
    print(f"low stock: {sku} ({left})")
