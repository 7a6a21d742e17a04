"""Silo stock-taking for a compound-feed mill: level sensors to tonnes, log lines to the control room."""
