"""The helpers of this folder serve the tests in a browser below it too."""
