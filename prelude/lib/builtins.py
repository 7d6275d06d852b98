"""The built-in names as a module."""
