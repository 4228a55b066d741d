"""A page in Chromium and all that it does, and text that must stay text."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

BAD = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\"><b>bold</b>"


class Opened:
    """A page and all that it did: console lines, errors, addresses asked for."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda line: self.complaints.append(line.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: Path, hash_: str = "") -> "Page":
        self.page.goto(f"file://{path}{hash_}")
        self.page.wait_for_function("document.querySelector('#shown, .folded') !== null")
        return self.page

    def drawn(self) -> "Page":
        """With every chart scrolled into view and drawn."""
        charts = self.page.locator("[data-chart]")
        for number in range(charts.count()):
            charts.nth(number).scroll_into_view_if_needed()
            self.page.wait_for_selector(f"[data-chart='{charts.nth(number).get_attribute('data-chart')}'][data-drawn]")
        return self.page
