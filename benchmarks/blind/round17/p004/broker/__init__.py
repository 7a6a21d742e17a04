"""Line-based MQTT-like broker: TCP publishers in, ZeroMQ subscribers out."""
