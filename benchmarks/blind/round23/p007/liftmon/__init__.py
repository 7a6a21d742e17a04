"""Lift monitoring gateway: car controllers are polled in own processes, trips go to the alarm centre."""
