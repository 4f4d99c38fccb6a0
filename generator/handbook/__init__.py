"""The handbook for staff: its chapters, the model, the rules and the messages in, its pages out.

The chapters are Markdown in ``chapters/``. Where one has a line ``<!-- name -->``, a table of that
name is put, made from the model or the messages themselves, so that it is never out of date.
"""

from generator.handbook.pages import HandbookFile, handbook_files

__all__ = ["HandbookFile", "handbook_files"]
