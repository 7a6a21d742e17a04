"""Settings of the image-thumbnail job queue, from the environment with defaults."""
import os

WORKERS = int(os.environ.get("THUMBS_WORKERS", "2"))
SIZES = [(64, 64), (128, 128), (320, 240)]


def dashboard_endpoint():
    return os.environ["THUMBS_DASHBOARD"]


def set_dashboard_endpoint(endpoint):
    os.environ["THUMBS_DASHBOARD"] = endpoint
