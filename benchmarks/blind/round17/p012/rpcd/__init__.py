"""JSON-RPC server with pre-forked workers behind a ROUTER/DEALER front."""
