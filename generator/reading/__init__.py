"""Bytes of a plan file in; a Plan with the positions of its parts, or Problems, out.

``decoding`` makes text of bytes, ``yaml_text`` a tree of texts, ``plan_text`` a Plan of the tree;
``messages`` holds every sentence that this room can say.
"""

from generator.reading.plan_text import PlanReading, read_plan

__all__ = ["PlanReading", "read_plan"]
