from fleetctl.cli import app

app(prog_name="fleetctl")
