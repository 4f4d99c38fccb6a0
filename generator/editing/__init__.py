"""What helps to write a plan file: a draft to begin with, missing ids, a schema, a form.

``drafts`` makes the text of a new file from a few answers; ``missing_ids`` writes ids into the
bytes of a file that is there and touches nothing else; ``schema`` tells editors what may stand
where; ``form`` lays out the form in the browser.
"""
