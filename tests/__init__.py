"""Tests, and the tools that they need."""
