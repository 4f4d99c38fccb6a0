"""What a deadline can hang on."""

from enum import StrEnum


class DeadlineKind(StrEnum):
    """What a deadline hangs on."""

    BEFORE = "before"  # trước ngày …
    ON = "on"  # ngày …
    NO_LATER_THAN = "no_later_than"  # chậm nhất, hết, đến ngày …
    WINDOW = "window"  # từ … đến …, trong tháng …
    SINCE = "since"  # từ ngày …, with no end
    BEFORE_EVENT = "before_event"  # trước Hội nghị …
    AT_EVENT = "at_event"  # tại Hội nghị
    AFTER_EVENT = "after_event"  # sau Hội nghị …
    ONGOING = "ongoing"  # thường xuyên
    RECURRING = "recurring"  # 17h30 hằng ngày
    DONE = "done"  # đã thực hiện
    OPEN = "open"  # chưa ấn định
