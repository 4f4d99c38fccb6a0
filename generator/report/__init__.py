"""Findings in, what is told of them out: text for people, or a format that a machine reads.

``text`` is what clerks see, ``machine_formats`` what GitHub, GitLab and other programs take in.
"""

from generator.report.machine_formats import MACHINE_FORMATS
from generator.report.text import (
    Finding,
    check_summary,
    fault_pages,
    ordered,
    report,
    summary,
    told,
)

__all__ = [
    "MACHINE_FORMATS",
    "Finding",
    "check_summary",
    "fault_pages",
    "ordered",
    "report",
    "summary",
    "told",
]
