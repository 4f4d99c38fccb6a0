"""What the history of the plan files means for the calendars: revisions, withdrawals, alterations.

In: the plans folder with its git history, and the plans as they are now. Out: ``Past`` for all
plans. A thing is followed by the ids of its UID, so renaming or moving a file changes nothing.
"""

from generator.revisions.past import past_of

__all__ = ["past_of"]
