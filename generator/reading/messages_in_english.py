"""The sentences of ``messages`` in English, under the same names.

Places for details are those of the Vietnamese sentence, except ``{term}``: English calls a key by
its name in the file.
"""

from generator.model import notation

_DATES = "; ".join(f"«{form}»" for form in notation.ACCEPTED_DATES[:4])
_TIMES = "; ".join(f"«{form}»" for form in notation.ACCEPTED_TIMES[:4])
_LENGTHS = "; ".join(f"«{form}»" for form in notation.SHOWN_LENGTHS)
_DEADLINES = "; ".join(f"«{form}»" for form in notation.SHOWN_DEADLINES)
_EVENTS = ", ".join(notation.EVENT_NOUNS)
_COUNTS = "; ".join(f"«{form}»" for form in notation.ACCEPTED_COUNTS[:3])

_UTF8 = "Save it as UTF-8. Where letters are broken, type them again in Unicode."

ENGLISH_SENTENCES = {
    # the file
    "file-too-large": "The file has {size}, more than the limit of {limit}. A plan is text only:"
    " keep pictures and documents in files of their own.",
    "file-empty": "The file is empty. Copy a sample plan and change it.",
    "file-not-regular": "This is no regular file (but a {kind}), so it is not read. Put a real plan"
    " file in its place.",
    "file-unreadable": "The file cannot be opened: {reason}. Check its permissions.",
    "file-name": "The name «{name}» cannot be the address of a page. Rename it in lower-case"
    " letters without accents, digits and hyphens, for example «{suggestion}».",
    "file-name-reserved": "The name «{name}» is reserved. Choose another, for example"
    " «{suggestion}».",
    "file-extension": "Files ending in «.yaml» are not read. Rename it to «{suggestion}».",
    "file-not-yml": "This file is not read: the name of a plan file ends in «.yml». Rename it to"
    " «{suggestion}.yml», or move it elsewhere if it is not needed.",
    "folder-missing": "This folder is missing. Make it, or correct «plans_dir» in mkdocs.yml.",
    "folder-unreadable": "The folder cannot be opened: {reason}. Check its permissions; the plans"
    " in it have not been read.",
    "folder-link": "This is a link to another folder or to nothing, so it is not read. Copy the"
    " real folder here, or delete the link.",
    "folder-too-deep": "The folder is nested deeper than {depth} levels, so the plans in it are not"
    " read. Move them out, for example to plans/2022.",
    "more-findings": "{count} more findings in this file are not told. Correct those that are, then"
    " check again.",
    # encodings
    "encoding-utf16": "The file is in UTF-16. " + _UTF8,
    "encoding-windows-1258": "The file seems to be in Windows-1258, not UTF-8. " + _UTF8,
    "encoding-tcvn3": "The file seems to be in TCVN3 (ABC), not UTF-8. " + _UTF8,
    "control-character": "There is an invisible control character {code}. Delete it and type the"
    " text here again.",
    "text-mended": "{count} places hold decomposed Unicode, bullets from Word or hidden characters;"
    " the page shows them mended. Better type them again (the first one is here).",
    # YAML
    "yaml-syntax": "This cannot be understood. Compare it with a sample plan: indentation, colons"
    " and quotes.",
    "yaml-tab": "The line begins with a tab. Delete it and indent with spaces (2 a level).",
    "yaml-colon": "The «:» here is taken for the start of a new key. If it is part of a text, put"
    ' the whole text in double quotes: "…: …"; if it is a new key, check the indentation of this'
    " line and the one above («-» needs a space behind it).",
    "curly-quotes": "{character} is a curly quote of Word, which means nothing here. Type straight"
    ' quotes around the whole text: "…".',
    "yaml-foreign-colon": "«{character}» only looks like a colon. Delete it, type «:» and a space.",
    "yaml-no-colon": "This line lacks a «:» behind the key, or a space behind the «:». Write «key:"
    " text». If it continues the text above, indent it more.",
    "yaml-dash": "The «-» of a list cannot stand on the line of its key. Write «- …» on a new line;"
    " if «-» is part of a text, put the whole text in double quotes.",
    "yaml-bullet": "A line that begins with «{character}» is no line of a list. Begin it with"
    " «- »: a hyphen and a space.",
    "yaml-first-character": "A text cannot begin with «{character}». Put the whole text in double"
    ' quotes: "{character}…".',
    "yaml-quote": "The quote opened here is not closed. Add the closing quote.",
    "yaml-goes-on": "Text goes on behind a closing {character}. Put the whole text in {quotes}.",
    "yaml-escape": "A \\ in double quotes is a command of YAML. Use single quotes: '…'.",
    "yaml-bracket": "A [ or {{ is opened and not closed, or a comma is missing. Add ] or }} at the"
    ' end; if it is part of a text, put the whole text in double quotes: "…".',
    "yaml-indent": "The indentation of this line does not match the lines above. Keys of one level"
    " stand in one column.",
    "yaml-conflict": "The <<<<<<< of a git merge is still there. Keep one of the two versions and"
    " delete the lines with <<<<<<<, ======= and >>>>>>>.",
    "yaml-alias": "«{name}» is an abbreviation of YAML, not used here. Write the content in full,"
    " or put it in double quotes if it is text.",
    "yaml-tag": "«{name}» at the start of a text is taken for a command of YAML. Put the whole text"
    " in double quotes.",
    "yaml-complex-key": "«?», «[» or «{{» cannot be a key. Put the text in double quotes.",
    "several-documents": "«---» starts a second document. A file holds one plan: move it to a file"
    " of its own, or delete the «---».",
    "duplicate-key": "The key «{key}» is already there in line {line}. Make one of the two.",
    "text-as-comment": "From «{text}» on this is taken for a comment and not shown. If it is text,"
    " put the whole text in double quotes; if it is a comment, write a space behind the #.",
    "empty-entry": "There is nothing behind this «-». Write something or delete the line.",
    "too-many-entries": "The file has more than {limit} entries in its lists, more than any plan."
    " Delete what is there by mistake, or make several plans of it.",
    "too-deep": "The content is nested deeper than {depth} levels. Check the indentation.",
    "not-a-plan": "A file begins with keys such as «id:», «title:», «events:». Copy a sample plan"
    " and change it.",
    # keys
    "unknown-key": "There is no key «{key}» here. Correct its name after a sample plan or delete"
    " it.",
    "unknown-key-near": "There is no key «{key}» here. Did you mean «{near}»?",
    "unknown-key-elsewhere": "There is no key «{key}» here. «{near}» belongs to {owners}:"
    " move it there.",
    "text-as-key": "The «:» makes a key of «{key}». If this is a text, put the whole text in double"
    ' quotes: "{key}: …".',
    "comma-in-braces": "The comma in the braces {{ }} cuts «{key}» off the text before it. Put the"
    ' whole text in double quotes: "…, …".',
    "comma-in-brackets": "The comma in the brackets [ ] makes an entry of «{text}». If the comma is"
    ' part of a text, put the whole text in double quotes: "…, …"; if not, put «{text}» in double'
    " quotes.",
    "list-dash": "«{holder}» is a list, but here a «- » is missing. Write «- » before the first"
    " line of each entry, for example: - {key}: …",
    "missing-key": "The key «{key}» is missing. {example}",
    "missing-value": "The key «{key}» has no value. {example}",
    # values
    "kind-text": "The key «{key}» takes a text. {example}",
    "kind-list": "The key «{key}» takes a list, each line of which begins with «- ».",
    "list-bullet": "Lines that begin with «{bullet}» become one text. Each line of the key «{key}»"
    " has to begin with «- »: a hyphen and a space.",
    "list-lines": "These lines of the key «{key}» become one text. If each line is an entry, begin"
    " each with «- » in one column; if it is one long text, put it in double quotes.",
    "kind-mapping": "The key «{key}» takes keys of its own, one a line: «key: text».",
    "kind-entry": "Each «- » of the key «{key}» takes keys of its own, one a line: «key: text».",
    "kind-bool": "The key «{key}» takes true or false.",
    "not-a-choice": "«{text}» is no value of the key «{key}». Choose from: {choices}.",
    "not-a-choice-near": "«{text}» is no value of the key «{key}». Did you mean «{near}»? Its"
    " values: {choices}.",
    "too-few": "The key «{key}» needs at least one line.",
    "too-many": "There are too many entries in «{key}». Make several plans of them.",
    "text-empty": "The key «{key}» is empty. Write a text or delete the key.",
    "id-form": "The id «{text}» may hold lower-case letters without accents, digits and hyphens"
    " only, 80 at most, for example: {suggestion}",
    "item-empty": "This agenda item has no title. Add «title:» or «items:», or «code:» where the"
    " document has nothing else.",
    "inner-item-untitled": "Something inside this item has no «title:». Add one.",
    "row-untitled": "An item without «title:» holds «date:», «time:» and «items:» only. Add"
    " «title:», or move the rest into the inner items.",
    "draft-event": "Only a whole plan can be a draft. For an event choose tentative.",
    "file-and-link": "A document has either «file:» or «link:». Make two documents of it.",
    "row-too-wide": "A sample row has more cells than «columns:» has columns. Add columns or remove"
    " cells.",
    "language-form": "«{text}» is no language code. Write two letters, for example: en (English),"
    " lo (Lao), fr (French), zh (Chinese)",
    "link-unreadable": "«{text}» is no link. Copy the whole address, for example"
    " https://so.example.edu.vn/tai-lieu",
    "link-too-long": "The link is longer than {limit} characters. Copy it again from its page, or"
    " use a short link.",
    "link-scheme": "The link «{text}» has to begin with https://, http://, mailto:, tel: or geo:",
    "file-form": "The file name «{text}» has to be of letters without accents, digits and hyphens,"
    " without a folder, and a document (pdf, docx, xlsx, pptx, odt, jpg, png, zip …), for example:"
    " ke-hoach.pdf",
    "missing-file": "There is no file «{name}» beside the plan file. Copy it into the same folder"
    " or correct the name.",
    "attached-file-too-large": "The file has {size}, more than the limit of {limit}. Upload it"
    " elsewhere and use «link:» instead of «file:».",
    "coordinates-unreadable": "«{text}» are no coordinates. Write latitude, longitude, for example:"
    " 20.8561, 106.6822",
    # Vietnamese notation
    "text-too-long": "This is too long for a date, a time or a number. Move the explanation to"
    " «note».",
    "date-unreadable": f"No date can be read from «{{text}}». Forms: {_DATES}.",
    "date-missing-day": "There is no day «{text}» in the calendar. Check day and month.",
    "date-year-missing": "The date «{text}» has no year. Write it in full, for example: 24/8/2022",
    "date-year-two-digits": "The year in «{text}» needs four digits, for example: 24/8/2022",
    "date-year-out-of-range": "The year in «{text}» cannot be right. Write all four digits.",
    "date-range-backwards": "The dates «{text}» end before they begin. Exchange them.",
    "date-range-without-end": "The dates «{text}» have no end. Write: từ ngày 03-08/11/2023."
    " Where the document has a start only, write that one day and say more in «note».",
    "date-out-of-order": "The dates in «{text}» have to be in order and without repetition.",
    "date-too-many": "Too many dates in one place (from «{text}» on). Make several events of them.",
    "date-has-time": "The date holds a time («{text}»). Move it to «time».",
    "time-unreadable": f"No time can be read from «{{text}}». Forms: {_TIMES}. What is no time"
    " belongs in «note».",
    "time-several": "There is more than one range of hours. An event or agenda item has one: make"
    " two of morning and afternoon, or give the whole range: 7h30 - 16h30",
    "time-dotted": "Hours with a dot could be a number. Write: 7h30 or 7:30",
    "time-half": "«rưỡi» (half past) is not read. Write the minutes, for example: 7h30",
    "time-no-such-hour": "There is no time «{text}». Check the hour (0–24) and the minute (0–59).",
    "time-range-backwards": "The times «{text}» end before they begin. Exchange them; for an end"
    " after midnight write: 22h00 - 1h00 hôm sau",
    "time-next-day-unclear": "In «{text}» it is not clear which hour is on the next day. If both"
    " are, leave out «hôm sau» and give the day in «date».",
    "time-part-contradicts": "Hour and part of the day in «{text}» contradict. Correct one of"
    " them.",
    "time-has-date": "The time holds a date («{text}»). Move it to «date».",
    "length-unreadable": f"No length can be read from «{{text}}». Forms: {_LENGTHS}.",
    "deadline-unreadable": f"No deadline can be read from «{{text}}». Forms: {_DEADLINES}. In"
    f" the place of «Hội nghị» may stand: {_EVENTS}; with a name behind it, without abbreviations"
    " or figures.",
    "count-unreadable": f"No number can be read from «{{text}}». Forms: {_COUNTS}. A single number"
    " stands here; an explanation belongs in «note», the quota and the share of a group in «quota»"
    " and «share».",
    "count-is-share": "«{text}» is a share, not a number. Move it to «share» of the group,"
    " elsewhere to «note».",
    "count-is-rate": "«{text}» is a quota, not a number. Move it to «quota» of the group,"
    " elsewhere (as in «limit») to «note».",
    "ids-missing": "There is no «id» in {count} places (the first one is here). Run the command"
    " ids, so that links and calendars stay when names change.",
    "id-missing": "There is no «id» here, so «{id}» is used for now. Add «id: {id}», or run the"
    " command ids, so that links and calendars stay when the name changes.",
}
