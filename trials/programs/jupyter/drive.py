"""Start a kernel as a notebook does, and run a cell in it."""

from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name="python3")
try:
    reply = client.execute_interactive("import work\nwork.announce()\n", timeout=60)
    print(reply["content"]["status"])
finally:
    client.stop_channels()
    manager.shutdown_kernel()
