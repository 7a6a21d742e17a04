import argparse
import logging
import tempfile

from shop import bus, create_app


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        app = create_app({"INVOICE_DIR": folder})
        client = app.test_client()
        for n in range(args.orders):
            doc = {"lines": [{"sku": f"A-{n}", "quantity": 2, "price": "9.50"}]}
            print(client.post("/orders", json=doc).get_json())
        print(client.get("/orders/invoices").get_json())
        bus.close()


if __name__ == "__main__":
    main()
