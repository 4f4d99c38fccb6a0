"""A clerk at the form in the browser: plan files in, the files as the form leaves them out."""

import json

from playwright.sync_api import Locator, Page, Route

from tests.browser.visitor import Visitor

Files = dict[str, str]
"""Plan files by their path below the plans folder."""

SAVED = "Thay đổi đã được lưu"


class Clerk(Visitor):
    """Works on files that Decap's test backend keeps in the page itself."""

    def __init__(self, page: Page, portal: str, files: Files) -> None:
        super().__init__(page, portal)
        page.add_init_script(f"window.repoFiles = {json.dumps(_folders(files))}")
        # the test backend takes whatever lies beside a plan for a picture, and stumbles over it
        page.route("**/admin/config.json", _with_pictures_apart)

    def sign_in(self) -> Page:
        self.open("admin/")
        self.page.get_by_role("button", name="Đăng nhập").click()
        self.page.get_by_role("link", name="Kế hoạch", exact=True).wait_for()
        return self.page

    def open_plan(self, path: str) -> Page:
        page = self.sign_in()
        page.locator(f"a[href$='/entries/{path.removesuffix('.yml')}']").click()
        page.get_by_label("Mã kế hoạch", exact=True).wait_for()
        return page

    def choose(self, label: str, option: str) -> None:
        self.page.get_by_label(label, exact=True).click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def unfold(self, label: str) -> Locator:
        """Open the part of the form with this label."""
        part = self.page.get_by_text(label, exact=True).get_attribute("for")
        box = self.page.locator(f"[id='{part}']")
        box.get_by_role("button", name="Mở ra").first.click()
        return box

    def save(self) -> Files:
        self.page.get_by_role("button", name="Công bố").click()
        self.page.get_by_role("menuitem", name="Công bố ngay").click()
        self.page.get_by_text(SAVED, exact=True).wait_for()
        return _files(self.page.evaluate("window.repoFiles.plans"))


def _with_pictures_apart(route: Route) -> None:
    config = route.fetch().json()
    config["collections"][0]["media_folder"] = "/pictures"
    route.fulfill(json=config)


def _folders(files: Files) -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    folders: dict[str, dict[str, dict[str, str]]] = {}
    for path, content in files.items():
        folder, name = path.split("/")
        folders.setdefault(folder, {})[name] = {"content": content}
    return {"plans": folders}


def _files(folders: dict[str, dict[str, dict[str, str]]]) -> Files:
    return {
        f"{folder}/{name}": file["content"]
        for folder, files in folders.items()
        for name, file in files.items()
    }
