"""Room server: each room of the chat is a forked process following the broadcast."""
