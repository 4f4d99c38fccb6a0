"""Two plans with a history: edits and commits in, the calendars of each commit out."""

from datetime import datetime, timedelta
from pathlib import Path

from generator.model.portal import Portal
from generator.pipeline import walk
from tests.conftest import PORTAL
from tests.git_repository import commit_all

FIRST_DAY = datetime.fromisoformat("2024-08-01T08:00:00+07:00")
PLAN = """\
id: tong-ket
title: Hội nghị tổng kết năm học
status: confirmed
venues:
  - {id: hoi-truong, name: Hội trường Sở}
groups:
  - {id: hieu-truong, name: Hiệu trưởng, events: hoi-nghi}
  - {id: ke-toan, name: Kế toán, events: tap-huan}
events:
  - {id: hoi-nghi, date: 24/8/2024, time: 8h00 - 11h00, venue: hoi-truong}
  - {id: tap-huan, kind: follow_up, title: Tập huấn kế toán, date: 26/8/2024, time: 14h00 - 16h00}
agenda:
  - {id: khai-mac, time: 8h00 - 8h30, title: Khai mạc}
  - {id: bao-cao, time: 8h30 - 9h30, title: Báo cáo}
  - {id: be-mac, time: 9h30 - 11h00, title: Bế mạc}
tasks:
  - {id: giay-moi, title: Gửi giấy mời, deadline: 15/8/2024}
"""
ITEM = "  - {id: bao-cao, time: 8h30 - 9h30, title: Báo cáo}\n"
OTHER_PLAN = """\
id: khai-giang
title: Lễ khai giảng
status: confirmed
events: [{id: le, date: 5/9/2024, time: 7h30 - 9h00, venue: Sân trường}]
tasks: [{id: diem-danh, title: Điểm danh, deadline: 4/9/2024}]
"""


class Plans:
    """A plans folder in a repository of its own, one commit a day."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "2024/tong-ket.yml"
        self.file.parent.mkdir(parents=True)
        self.file.write_text(PLAN, encoding="utf-8")
        (folder / "2024/khai-giang.yml").write_text(OTHER_PLAN, encoding="utf-8")
        self.day = FIRST_DAY
        self.commit()

    def edit(self, old: str, new: str) -> None:
        """Change a text that must be there."""
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), encoding="utf-8")

    def commit(self) -> None:
        commit_all(self.folder, self.day)
        self.day += timedelta(days=1)

    def commit_with(self, old: str, new: str) -> None:
        self.edit(old, new)
        self.commit()

    def calendars(self, portal: Portal = PORTAL) -> dict[str, bytes]:
        made = walk(self.folder, portal)
        assert made.errors == ()
        return {file.path: file.content for file in made.files if file.path.endswith(".ics")}
