"""What a page says of the day that a deadline counted from an event comes to."""

import pytest

from generator.model.plan import Plan
from generator.views.work_items import work_items

EVENT = {"id": "hoi-nghi", "date": "22/4/2025", "time": "8h00"}


@pytest.mark.parametrize(
    ("deadline", "last_day", "reckoned"),
    [
        ("trước Hội nghị 02 ngày", "2025-04-20", "tức 20/04/2025"),
        (
            "trong 05 ngày làm việc sau Hội nghị",
            "2025-04-29",
            "tức 29/04/2025, chưa trừ Tết, ngày nghỉ bù",
        ),
        (
            "trong 07 ngày làm việc sau Hội nghị",
            "2025-05-05",
            "tức 05/05/2025, chưa trừ Tết, ngày nghỉ bù",
        ),
        ("trước Hội nghị 05 ngày làm việc", None, None),
        (
            "trước Hội nghị 48 giờ",
            "2025-04-19",
            "chắc chắn kịp nếu xong trong ngày 19/04/2025",
        ),
        ("sau Hội nghị trong 2 giờ", "2025-04-22", "tức 22/04/2025"),
        ("sau Hội nghị 48 giờ", "2025-04-23", "chắc chắn kịp nếu xong trong ngày 23/04/2025"),
        ("từ 19/4/2025", None, None),
        ("chiều 19/4/2025", "2025-04-19", None),
    ],
)
def test_a_page_says_which_day_is_meant_and_how_sure_it_is(
    deadline: str, last_day: str | None, reckoned: str | None
) -> None:
    """The words of the document stay as they are."""
    tasks = [{"id": "viec", "title": "Báo cáo", "deadline": deadline}]
    plan = {"id": "a", "title": "A", "status": "confirmed", "events": [EVENT], "tasks": tasks}
    (item,) = work_items(Plan.model_validate(plan))
    told = deadline[:1].upper() + deadline[1:]
    assert (item.deadline, item.last_day, item.reckoned) == (told, last_day, reckoned)


def test_a_deadline_is_counted_from_the_event_that_it_speaks_of() -> None:
    """A rehearsal's work is not due by the conference's day."""
    rehearsal = {"id": "duyet", "kind": "rehearsal", "date": "20/4/2025"}
    tasks = [
        {"id": "am-thanh", "title": "Âm thanh", "deadline": "trước Tổng duyệt 02 ngày"},
        {"id": "giay-moi", "title": "Giấy mời", "deadline": "trước Hội nghị 02 ngày"},
    ]
    plan = {"id": "a", "title": "A", "status": "confirmed", "events": [EVENT, rehearsal]}
    items = work_items(Plan.model_validate(plan | {"tasks": tasks}))
    assert [item.last_day for item in items] == ["2025-04-18", "2025-04-20"]
