"""Plans in, public words out: pages, the home page and calendar events, ready to be written.

What becomes public is decided in this room only: a field that no view copies is not published.
"""
