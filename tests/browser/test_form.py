"""The form in the browser: a clerk makes and changes plans, the reader takes the files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.model.event import Status
from generator.model.plan import Plan
from generator.pipeline import Walk
from generator.reading import read_plan
from tests.browser.clerk import Clerk, Files
from tests.browser.visitor import Server, served
from tests.portal_copy import PROJECT, SITE_URL, copy_project

CSP = (
    "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What the form needs; a real backend needs its own address in connect-src, too."""

KINDS = PROJECT / "tests/kinds"
NEW_PLAN = """\
id: thu-nghiem
title: "Hội nghị: «thử» #1"
status: confirmed
events:
  - id: hoi-nghi
    date: thứ Tư, 24/8/2022
agenda:
  - id: muc-0
    time: 7h45 - 8h00
    title: Đón tiếp
  - id: muc-1
    time: 8h00
    title: Khai mạc
"""
DEEP = """\
id: nhieu-tang
title: Hội nghị nhiều tầng
status: confirmed
groups:
  - id: mot
    name: Một
    groups:
      - id: hai
        name: Hai
        groups:
          - id: ba
            name: Ba
            groups:
              - id: bon # tầng thứ tư
                name: Bốn
                groups: [{id: nam, name: Năm, members: [a, b], dress: áo dài, number: 007}]
purpose: {text: một, items: {text: hai, items: {text: ba, items: {text: bốn, items: năm}}}}
events: [{id: hoi-nghi, date: 24/8/2022, time: 07:30}]
short_title: Nhiều tầng # ngắn thôi
"""
ROWS = """\
id: ba-muc
title: Ba mục
status: confirmed
events: [{id: hoi-nghi, date: 24/8/2022}]
# Chương trình
agenda:
  - {id: don-tiep, time: 7h45, title: Đón tiếp} # ở sảnh
  - id: khai-mac
    # giờ đã hỏi Văn phòng
    time: 8h00
    title: Khai mạc
    presenters: Văn phòng
  - 'Bế mạc' # cuối cùng
"""
ROWS_CHANGED = """\
id: hai-muc
title: Ba mục
status: confirmed
events: [{id: hoi-nghi, date: 24/8/2022}]
# Chương trình
agenda:
  - id: khai-mac
    # giờ đã hỏi Văn phòng
    time: 8h00
    title: Phát biểu khai mạc
    presenters:
      - Văn phòng
      - honorific: Ông
        name: Nguyễn Văn A
  - 'Bế mạc' # cuối cùng
"""
FAULTY = 'id: hong\ntitle: "Hội nghị\nstatus: draft\n'
FILES = {
    path.relative_to(PROJECT / "plans").as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(PROJECT.glob("plans/*/*.yml"))
} | {
    "2022/moi-truong.yml": (PROJECT / "tests/unit/every_field.yml").read_text(encoding="utf-8"),
    "2022/nhieu-tang.yml": DEEP,
}
MISSING_PHRASES = """() => {
    const names = (phrases, path = "") => Object.entries(phrases).flatMap(([name, phrase]) =>
        typeof phrase === "string" ? [path + name] : names(phrase, path + name + "."));
    const known = new Set(names(CMS.getLocale("vi")));
    return names(CMS.getLocale("en")).filter((name) => !known.has(name));
}"""

SHORT = """\
id: viet-gon
title: Viết gọn
status: confirmed
events: [{id: hoi-nghi, date: 24/8/2022}]
purpose: Tổng kết # một ý
agenda:
  # các mục
  - Khai mạc
budget: ngân sách # nguồn
appendices: {title: Mẫu, columns: [TT, Tên], sample_rows: [["1", ""]]} # biểu mẫu
"""
LONGER = """\
id: viet-gon
title: Viết gọn
status: confirmed
events: [{id: hoi-nghi, date: 24/8/2022}]
purpose:
  - Tổng kết # một ý
  - Khen thưởng
agenda:
  items:
    # các mục
    - Khai mạc
  title: CHƯƠNG TRÌNH
budget:
  source: ngân sách # nguồn
  travel: tự túc
appendices:
  - {title: Mẫu, columns: [TT, Tên], sample_rows: [["1", ""], ["", 2]]} # biểu mẫu
"""
SAY_MORE = """async (text) => {
    const { planFormat } = await import("./plan_format.js");
    const config = await (await fetch("config.json")).json();
    const format = planFormat(config.collections[0].fields);
    const plan = format.fromFile(text);
    plan.purpose.push({ text: "Khen thưởng" });
    plan.agenda.title = "CHƯƠNG TRÌNH";
    plan.budget.travel = "tự túc";
    plan.appendices[0].sample_rows.push("\\n2");
    return format.toFile(plan);
}"""
UNCHANGED = """async (text) => {
    const { planFormat } = await import("./plan_format.js");
    const config = await (await fetch("config.json")).json();
    const format = planFormat(config.collections[0].fields);
    const { _text, ...plan } = format.fromFile(text);
    return [format.toFile({ ...plan, _text }), format.toFile(plan)];
}"""
WRITE = """async (plan) => {
    const { planFormat } = await import("./plan_format.js");
    const config = await (await fetch("config.json")).json();
    return planFormat(config.collections[0].fields).toFile(plan);
}"""
STRANGE_TEXTS = [
    "a: b",
    "- a",
    "a # b",
    "#a",
    "'a' \"b\"",
    "«a» – “b” …",
    "@a",
    "%a",
    "`a`",
    "* a",
    "&a",
    "!a",
    "|",
    ">",
    "? a",
    "{a}",
    "[a]",
    "a, b",
    "~",
    "null",
    "no",
    "007",
    "7:45",
    "2022-02-31",
    "0x1F",
    "<<",
    "---",
    "...",
    "a\\n b \\",
    "một\n\nhai\n- ba\n# bốn",
    "  thụt vào\n    nữa  ",
    "a\tb",
    "🎉 chúc mừng",
    "rất dài " * 40 + ": # - " + "và dài " * 40,
    "x" * 300,
]

SendClerk = Callable[[Files], Clerk]
"""How to send a clerk to the form, with the plan files that are there."""


class StrictServer(Server):
    def end_headers(self) -> None:
        if "/admin/" in self.path:
            self.send_header("Content-Security-Policy", CSP)
        super().end_headers()


@pytest.fixture(scope="session")
def form_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    copy = copy_project(tmp_path_factory.mktemp("form"))
    admin = "- hoinghi:\n      admin: {backend: {name: test-repo}}\n"
    copy.edit("mkdocs.yml", "- hoinghi:\n", admin)
    copy.build("--strict")
    with served(copy, StrictServer) as address:
        yield address


@pytest.fixture
def clerk(chromium: Browser, form_portal: str) -> Iterator[SendClerk]:
    context = chromium.new_context(locale="vi-VN", viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(20_000)
    yield lambda files: Clerk(context.new_page(), form_portal, files)
    context.close()


@pytest.fixture
def form(clerk: SendClerk) -> Page:
    """The form without any plans."""
    return clerk({}).sign_in()


def test_a_new_plan_is_a_file_that_the_reader_takes_and_a_page_is_made_of(
    clerk: SendClerk, walk_plans: Callable[[Path], Walk], tmp_path: Path
) -> None:
    someone = clerk({})
    page = someone.sign_in()
    page.get_by_role("link", name="Tạo bài thuộc loại kế hoạch").click()
    page.get_by_label("Mã kế hoạch", exact=True).fill("thu-nghiem")
    page.get_by_label("Tên hội nghị", exact=True).fill("Hội nghị: «thử» #1")
    someone.choose("Trạng thái", Status.CONFIRMED.term)
    page.get_by_label("Mã sự kiện", exact=True).fill("hoi-nghi")
    page.get_by_label("Ngày", exact=True).fill("thứ Tư, 24/8/2022")
    agenda = someone.unfold("Chương trình (không bắt buộc)")
    for row, (time, title) in enumerate([("7h45 - 8h00", "Đón tiếp"), ("8h00", "Khai mạc")]):
        agenda.get_by_role("button", name="Thêm mục").click()
        agenda.get_by_label("Mã mục (không bắt buộc)", exact=True).nth(row).fill(f"muc-{row}")
        agenda.get_by_label("Giờ (không bắt buộc)", exact=True).nth(row).fill(time)
        agenda.get_by_label("Nội dung (không bắt buộc)", exact=True).nth(row).fill(title)
    year = page.evaluate("new Date().getFullYear()")
    assert someone.save() == {f"{year}/thu-nghiem.yml": NEW_PLAN}
    assert someone.complaints == []

    folder = tmp_path / "plans"
    (folder / "2022").mkdir(parents=True)
    (folder / "2022/thu-nghiem.yml").write_text(NEW_PLAN, encoding="utf-8")
    walk = walk_plans(folder)
    assert walk.findings == ()
    assert [page.title for page in walk.pages] == ["Hội nghị: «thử» #1"]


@pytest.mark.parametrize("path", FILES)
def test_a_plan_saved_with_one_change_is_otherwise_as_it_was_written(
    clerk: SendClerk, path: str
) -> None:
    someone = clerk(FILES)
    page = someone.open_plan(path)
    link = page.get_by_role("link", name="Xem bản hoàn chỉnh")
    assert link.get_attribute("href") == f"{SITE_URL}{path.removesuffix('.yml')}/"
    page.get_by_label("Tên ngắn (không bắt buộc)").fill("Tên: mới")
    saved = someone.save()
    assert {name: text for name, text in saved.items() if name != path} == {
        name: text for name, text in FILES.items() if name != path
    }
    assert read_plan(path, saved[path].encode()).plan == plan_of(path).model_copy(
        update={"short_title": "Tên: mới"}
    )
    [old] = [line for line in FILES[path].splitlines() if line.startswith("short_title")]
    expected = FILES[path].replace(old.partition(" #")[0], 'short_title: "Tên: mới"')
    assert squeezed(saved[path]) == squeezed(expected)
    assert someone.complaints == []


def test_entries_are_changed_added_and_removed_and_the_rest_stays_as_it_is_written(
    clerk: SendClerk,
) -> None:
    someone = clerk({"2022/ba-muc.yml": ROWS})
    someone.open_plan("2022/ba-muc.yml")
    agenda = someone.unfold("Chương trình (không bắt buộc)")
    agenda.get_by_role("button", name="Mở ra").first.click()
    agenda.locator("[aria-roledescription=sortable] + button").first.click()
    agenda.get_by_label("Nội dung (không bắt buộc)", exact=True).first.fill("Phát biểu khai mạc")
    agenda.get_by_role("button", name="Thêm người hoặc đơn vị thực hiện").first.click()
    agenda.get_by_label("Cách xưng hô (không bắt buộc)", exact=True).last.fill("Ông")
    agenda.get_by_label("Họ tên hoặc tên đơn vị", exact=True).last.fill("Nguyễn Văn A")
    someone.page.get_by_label("Mã kế hoạch", exact=True).fill("hai-muc")
    assert someone.save() == {"2022/ba-muc.yml": ROWS_CHANGED}
    assert someone.complaints == []


def test_an_attached_file_is_named_as_the_plan_names_it(clerk: SendClerk) -> None:
    someone = clerk({"2022/ba-muc.yml": ROWS})
    page = someone.open_plan("2022/ba-muc.yml")
    document = someone.unfold("Văn bản (không bắt buộc)")
    document.get_by_role("button", name="Chọn").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "Kế hoạch số 1.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}
    )
    page.get_by_role("button", name="Lấy những cái đã chọn").click()
    document.get_by_text("ke-hoach-so-1.pdf").wait_for()
    attached = "document:\n  file: ke-hoach-so-1.pdf\n"
    assert someone.save() == {"2022/ba-muc.yml": ROWS + attached}
    assert someone.complaints == []


def test_a_file_that_is_no_yaml_goes_through_the_form_unharmed(
    clerk: SendClerk,
) -> None:
    someone = clerk({"2022/hong.yml": FAULTY, **FILES})
    page = someone.sign_in()
    page.locator("a[href$='/entries/2022/hong']").click()
    page.get_by_label("Mã kế hoạch", exact=True).fill("hong")
    someone.choose("Trạng thái", Status.CONFIRMED.term)
    page.get_by_role("button", name="Thêm sự kiện").click()
    page.get_by_label("Mã sự kiện", exact=True).fill("hoi-nghi")
    page.get_by_label("Ngày", exact=True).fill("24/8/2022")
    assert someone.save()["2022/hong.yml"] == FAULTY


def test_what_is_written_in_short_grows_when_more_is_said(form: Page) -> None:
    longer = form.evaluate(SAY_MORE, SHORT)
    assert longer == LONGER
    assert read_plan("2022/viet-gon.yml", longer.encode()).plan is not None


@pytest.mark.parametrize("name", [path.name for path in KINDS.glob("*.yml")])
def test_a_plan_of_another_kind_goes_through_the_form_unchanged(form: Page, name: str) -> None:
    text = (KINDS / name).read_text(encoding="utf-8")
    kept, written_anew = form.evaluate(UNCHANGED, text)
    assert squeezed(kept) == squeezed(text)
    plan = read_plan(f"2022/{name}", text.encode()).plan
    assert plan
    assert read_plan(f"2022/{name}", written_anew.encode()).plan == plan


def test_texts_are_read_as_they_were_typed(form: Page) -> None:
    found = {text: read_back(form, text) for text in STRANGE_TEXTS}
    assert found == {text: (" ".join(text.split()), paragraphs(text)) for text in STRANGE_TEXTS}


def read_back(form: Page, text: str) -> tuple[str, str]:
    """Return a title and a paragraph as the reader has them."""
    events = [{"id": "hoi-nghi", "date": "1/1/2026"}]
    plan = {"id": "chu", "title": text, "status": "draft", "events": events}
    written = form.evaluate(WRITE, plan | {"purpose": [{"text": text}]})
    reading = read_plan("2026/chu.yml", written.encode())
    assert reading.plan, reading.problems
    return reading.plan.title, reading.plan.purpose[0].text


def paragraphs(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def test_the_form_speaks_vietnamese_throughout(form: Page) -> None:
    assert form.evaluate(MISSING_PHRASES) == []


def test_no_search_and_no_sitemap_leads_to_the_form(form: Page, form_portal: str) -> None:
    assert form.locator("meta[name=robots]").get_attribute("content") == "noindex"
    for path in ("sitemap.xml", "search/index.js", ""):
        assert "admin" not in form.request.get(form_portal + path).text()


def plan_of(path: str) -> Plan:
    plan = read_plan(path, FILES[path].encode()).plan
    assert plan
    return plan


def squeezed(text: str) -> str:
    """Leave out blanks: what is longer than a line may be laid over several."""
    return "".join(text.split())
