"""The plugin: hands the walk's pages and files over to MkDocs, decides nothing.

Plans are read and checked in ``on_config``, before MkDocs touches its target, and a build goes into
a folder beside it that takes its place when all is done.
"""

import html
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator import site_folder
from generator.handbook import handbook_files
from generator.mkdocs_plugin.page_words import page_entry
from generator.mkdocs_plugin.portal_settings import portal_of
from generator.model.slugs import slug
from generator.pipeline import Walk, walk
from generator.rendering.assets import frame_files
from generator.rendering.offline_files import WORKER
from generator.rendering.pages import THEME, home_html, page_html
from generator.rendering.pages import Page as OurPage
from generator.rendering.search_files import search_files
from generator.views.search_entries import SearchEntry

_LOG = logging.getLogger("mkdocs.plugins.hoinghi")
_PROGRESS = logging.getLogger("generator.progress")
"""Says what is being done, and with an empty text that nothing is any more."""
_UNDATED = "1970-01-01"


class HoinghiConfig(Config):
    """The plugin's settings in mkdocs.yml."""

    plans_dir = Type(str, default="plans")
    uid_domain = Type(str, default="")
    admin = Optional(Type(object))
    """Decap CMS's settings for the form in the browser, as its documentation has them."""
    offline = Type(bool, default=True)
    """Whether browsers keep the pages that were opened."""


class HoinghiPlugin(BasePlugin[HoinghiConfig]):
    """Puts the plans' pages and files into an MkDocs site."""

    walk: Walk
    pages: dict[str, OurPage]
    """By the path of the Markdown file that each stands for."""
    own: list[SearchEntry]
    """What the search knows of the pages that are written in Markdown."""
    serving = False
    staging = False
    staged: tuple[Path, Path] | None = None
    """The folder that is built in, and the one that it will replace."""
    whole = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learn whether this is a preview, which never stops at a faulty plan."""
        self.serving = command == "serve"
        self.staging = command == "build"
        self.whole = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Walk through all plans; stop here, before anything is written, if one has an error."""
        if self.staging:
            site_folder.put_back(Path(config.site_dir))
        folder = Path(config.config_file_path).parent / self.config.plans_dir
        portal = portal_of(config, self.config.uid_domain, self.config.admin)
        portal = replace(portal, keeps_pages=self.config.offline)
        self.walk = walk(folder, portal, preview=self.serving)
        if self.walk.errors and not self.serving:
            raise PluginError(f"\n\n{self.walk.report}\n\n{self.walk.summary}")
        if self.walk.past.is_shallow:
            self._tell_shallow()
        if self.walk.findings:
            _LOG.info("\n\n%s\n", self.walk.report)
        self.pages = {f"{page.address}.md": page for page in self.walk.every_page}
        self.own = []
        config.theme.dirs.insert(0, str(THEME))
        contents = config.mdx_configs.setdefault("toc", {})
        contents.setdefault("slugify", lambda text, _separator: slug(text))  # the usual one loses đ
        if "material/search" in config.plugins:  # of an older mkdocs.yml: ours takes its place
            config.plugins["material/search"].config["enabled"] = False
        if self.staging:
            self._stage(config)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add plans and handbook as pages outside the navigation, and every other file as bytes."""
        hidden = InclusionLevel.NOT_IN_NAV
        pages = [(uri, "") for uri in self.pages]
        handbook = [(file.path, file.content) for file in handbook_files()]
        unlisted = (
            File.generated(config, uri, content=content, inclusion=hidden)
            for uri, content in (*pages, *handbook)
        )
        others = (
            File.generated(config, file.path, content=file.content) for file in self.walk.files
        )
        taken = {file.dest_uri: file.src_uri for file in files}
        for ours in (*unlisted, *others):
            if ours.dest_uri in taken:
                self._refuse(f"{config.docs_dir}/{taken[ours.dest_uri]}", ours.dest_uri)
            files.append(ours)
        return files

    def _tell_shallow(self) -> None:
        """Stop a build whose calendars would seem older than those that people already have."""
        if not self.serving:
            raise PluginError(
                "Kho git này chỉ có một phần lịch sử, nên số lần sửa trong lịch sẽ tụt lùi và điện"
                " thoại sẽ bỏ qua thay đổi. Hãy lấy đủ lịch sử rồi dựng lại: git fetch --unshallow"
                " (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)."
            )
        _LOG.warning("Kho git này chỉ có một phần lịch sử: bản xem thử không ghi số lần sửa.")

    def _refuse(self, source: str, address: str) -> None:
        """Stop a build in which two files make one address; a preview tells it and goes on."""
        message = (
            f"{source} chiếm địa chỉ «{address}» của một kế hoạch hoặc một tệp của cổng. Hãy đổi"
            " tên tệp đó."
        )
        if not self.serving:
            raise PluginError(message)
        _LOG.error(message)

    def on_page_markdown(
        self,
        markdown: str,
        /,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Set what the theme writes into the head; it does not escape, so this does."""
        ours = self.pages.get(page.file.src_uri)
        if ours:
            page.meta["title"] = html.escape(ours.title)
            page.meta["description"] = html.escape(ours.description)
        if ours or page.is_homepage:
            page.meta["template"] = "hoinghi.html"
        page.update_date = self._changed(page)
        page.meta["times"] = getattr(ours, "times", ())
        page.meta["picture"] = getattr(ours, "picture", self.walk.picture)
        page.meta["preview"] = self.serving
        return markdown

    def on_page_content(
        self,
        content: str,
        /,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Put our HTML in the place of the Markdown's, the home list below it."""
        if page.is_homepage:
            years = [AnchorLink(year.title, year.anchor, 1) for year in self.walk.home.years]
            page.toc = TableOfContents(years)
            return content + home_html(self.walk.home)
        ours = self.pages.get(page.file.src_uri)
        _PROGRESS.info("Đang dựng trang %s…", page.file.src_uri.removesuffix(".md"))
        if ours is None:
            if not page.meta.get("search", {}).get("exclude"):
                self.own.append(page_entry(page.url, str(page.title), content))
            return content
        links = [(html.escape(link.words), link.url.removeprefix("#")) for link in ours.contents]
        page.toc = TableOfContents([AnchorLink(title, anchor, 1) for title, anchor in links])
        page.present_anchor_ids = {anchor for _title, anchor in links}
        return page_html(ours)

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ANN401 - rendering alone knows jinja2
        """Tell where styles and scripts are; add the search index, now that all pages are known."""
        env.globals["hoinghi"] = frame_files() | {
            "keeper": WORKER if self.config.offline and not self.serving else "",
        }
        for file in search_files((*self.walk.search, *self.own)):
            files.append(File.generated(config, file.path, content=file.content))

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[[], None],
    ) -> LiveReloadServer:
        """Watch the plans, too; keep serving what there is while mkdocs.yml is at fault."""
        server.watch(str(Path(config.config_file_path).parent / self.config.plans_dir))

        def build_or_keep() -> None:
            try:
                builder()
            except MkDocsException as error:  # raised further, it would hold every request
                _LOG.error("%s\n\nTrang xem thử vẫn là bản trước.", error)

        server.builder = build_or_keep
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Note that everything was written; strict mode may still refuse it."""
        self.whole = True
        _PROGRESS.info("")

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Note that this build is not to be published."""
        self.whole = False

    def on_shutdown(self) -> None:
        """Publish a whole build, throw a failed one away."""
        if self.staged is None:
            return
        staging, target = self.staged
        if self.whole:
            site_folder.publish(staging, target)
        else:
            site_folder.discard(staging)

    def _changed(self, page: Page) -> str:
        """Return the day of a page's last change; the home page changes with every plan."""
        changes = self.walk.changes
        if page.is_homepage:
            return max(changes.values(), default=_UNDATED)
        return changes.get(page.file.src_uri.removesuffix(".md"), _UNDATED)

    def _stage(self, config: MkDocsConfig) -> None:
        target = Path(config.site_dir)
        try:
            staging = site_folder.stage(target)
        except site_folder.ForeignFolderError as error:
            raise PluginError(
                f"Thư mục {target} có tệp không do hoinghi dựng ra, nên không ghi đè. Hãy dọn thư"
                " mục đó hoặc chọn site_dir khác trong mkdocs.yml."
            ) from error
        self.staged = (staging, target)
        config.site_dir = str(staging)
