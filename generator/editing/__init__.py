"""What helps a clerk to write a plan file, before it is ever built."""
