"""``python -m generator.cli``: what the start script runs."""

from generator.cli import main

main()
