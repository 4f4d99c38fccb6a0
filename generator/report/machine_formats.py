"""Findings for machines: JSON of our own, GitHub's workflow commands, GitLab's Code Quality.

In: findings, the name of the plans folder, a language. Out: text to print. Places are paths from
the portal's root with slashes, lines and columns counted from 1.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable

from generator.model.message import Language
from generator.model.problem import Severity
from generator.report.text import Finding

_GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_json(findings: Iterable[Finding], folder: str, language: Language) -> str:
    """Return ``{"version": 1, "findings": […]}``; a finding is as flat as its text is.

    Its keys: file, line, column, severity (error or warning), rule, message, text (the line).
    """
    listed = [
        {
            "file": f"{folder}/{finding.path}",
            "line": finding.position.line,
            "column": finding.position.column,
            "severity": finding.problem.severity,
            "rule": finding.problem.rule,
            "message": finding.problem.message.words(language),
            "text": finding.line,
        }
        for finding in findings
    ]
    return _dumped({"version": 1, "findings": listed})


def as_github(findings: Iterable[Finding], folder: str, language: Language) -> str:
    """Return a workflow command a line, which GitHub shows as a note at the line of the file."""
    return "\n".join(_workflow_command(finding, folder, language) for finding in findings)


def _workflow_command(finding: Finding, folder: str, language: Language) -> str:
    properties = {
        "file": f"{folder}/{finding.path}",
        "line": str(finding.position.line),
        "col": str(finding.position.column),
        "title": finding.problem.rule,
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{finding.problem.severity} {said}::{_data(finding.problem.message.words(language))}"


def _data(text: str) -> str:
    """Escape as GitHub's own toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(findings: Iterable[Finding], folder: str, language: Language) -> str:
    """Return a Code Quality report, which GitLab shows in the merge request.

    A fingerprint tells a finding apart from others and stays while lines move: it is made of what
    is said of which file, and, where that is said more than once, of how often before.
    """
    before: Counter[tuple[str, str, str]] = Counter()
    listed = []
    for finding in findings:
        problem = finding.problem
        same = (finding.path, problem.rule, problem.message.vietnamese)
        parts = "\0".join((*same, str(before[same])))
        before[same] += 1
        listed.append(
            {
                "description": problem.message.words(language),
                "check_name": problem.rule,
                "fingerprint": hashlib.sha256(parts.encode()).hexdigest(),
                "severity": _GITLAB_SEVERITIES[problem.severity],
                "location": {
                    "path": f"{folder}/{finding.path}",
                    "lines": {"begin": finding.position.line},
                },
            }
        )
    return _dumped(listed)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


MACHINE_FORMATS: dict[str, Callable[[Iterable[Finding], str, Language], str]] = {
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
