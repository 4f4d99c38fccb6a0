"""What helps to write a plan file: a draft to begin with, the ids that are missing, a schema.

``drafts`` makes the text of a new file from a few answers; ``missing_ids`` writes ids into the
bytes of a file that is there and touches nothing else; ``schema`` tells editors what may stand
where.
"""
