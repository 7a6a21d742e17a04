import os
import tempfile

# children look the endpoint up in the environment as well
RATE_BUS = os.environ.setdefault(
    "RATE_BUS", f"ipc://{os.path.join(tempfile.gettempdir(), f'ratebus-{os.getpid()}.ipc')}"
)
SUPPLIERS = ("bedsonline", "hotelston", "direct")
PROBE_TIMEOUT = 3.0
SHOP_TIMEOUT = 4.0
