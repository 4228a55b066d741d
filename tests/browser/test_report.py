"""The page as a reader has it: opened from the disk in Chromium."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from observed import change, level, nine_months, observation
from opened import BAD, Opened

from indicators.periods import Period
from indicators.reporting.pages import page as html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return written(tmp_path, nine_months())


def written(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "index.html"
    path.write_text(html(rows), encoding="utf-8")
    return path


def marks(page: "Page") -> list[float]:
    """Where the marks stand that carry evidence, as the chart library has them."""
    return page.evaluate(
        "[...document.querySelectorAll('[data-drawn]')].flatMap(box => box.data)"
        ".filter(trace => trace.customdata).flatMap(trace => [...trace.x])"
    )


def over(page: "Page", value: float) -> tuple[float, float]:
    """The place on the screen of the mark at a value."""
    page.locator("[data-chart]").first.scroll_into_view_if_needed()
    return tuple(
        page.evaluate(
            """value => {
        const box = document.querySelector("[data-drawn]"), frame = box.getBoundingClientRect();
        const trace = box.data.find(trace => trace.customdata && [...trace.x].includes(value));
        const {xaxis, yaxis} = box._fullLayout, n = [...trace.x].indexOf(value);
        return [frame.left + xaxis._offset + xaxis.d2p(value), frame.top + yaxis._offset + yaxis.d2p(trace.y[n])];
    }""",
            value,
        )
    )


def test_one_article_shows_three_marks_and_its_identity(opened: Opened, seed: Path) -> None:
    opened.open(seed)
    page = opened.drawn()
    assert sorted(marks(page)) == [12.7, 29.5, 56.9]
    test = page.locator(".tests tbody tr")
    assert test.count() == 1
    assert "$175bn to $177bn" in test.inner_text()
    assert "$176bn to $177bn" in test.inner_text()
    assert "consistent" in test.inner_text()
    assert opened.complaints == []
    assert opened.requests == [f"file://{seed}"]


def test_nothing_in_the_page_could_send_a_chart_away(opened: Opened, seed: Path) -> None:
    opened.open(seed)
    page = opened.drawn()
    assert page.locator(".modebar-btn").count() == 0
    assert page.evaluate("document.querySelector('[data-drawn]')._context.plotlyServerURL") == ""


def test_hover_shows_the_words_and_a_click_pins_them(opened: Opened, seed: Path) -> None:
    opened.open(seed)
    page = opened.drawn()
    page.mouse.move(*over(page, 29.5))
    page.wait_for_selector("#hover:not([hidden])")
    seen = page.locator("#hover").inner_text()
    for words in ("+29.5%", "Trade", "Jan–Sep 2023", "29.5 percent", "Example Wire, 16 Oct 2023"):
        assert words in seen
    page.mouse.click(*over(page, 29.5))
    pinned = page.locator("#pinned")
    assert pinned.locator("mark").inner_text() == "29.5 percent"
    assert pinned.get_by_text("Read the article").get_attribute("href") == "https://news.example/1"
    assert "noopener" in str(pinned.get_by_text("Read the article").get_attribute("rel"))
    pinned.get_by_text("Row in the ledger").click()
    assert page.evaluate("document.activeElement.id").startswith("obs-")
    assert not pinned.is_visible()
    assert opened.complaints == []


def test_the_keyboard_goes_from_mark_to_mark(opened: Opened, seed: Path) -> None:
    opened.open(seed)
    page = opened.drawn()
    page.locator("[data-chart]").first.focus()
    seen = []
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        seen.append(page.locator("#hover b").inner_text().split(" · ")[0])
    assert seen == ["+29.5%", "+56.9%", "+12.7%"]
    page.keyboard.press("Enter")
    assert page.locator("#pinned h2").inner_text() == "+12.7%"
    page.keyboard.press("Escape")
    assert not page.locator("#pinned").is_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-chart')")


def test_an_article_full_of_markup_and_script_is_inert(opened: Opened, tmp_path: Path) -> None:
    columns = ("item", "source", "publisher", "quote", "sentence", "url", "terms", "of", "area", "adjustment")
    rows = [change("exports", number, **{column: BAD}) for number, column in enumerate(columns, 1)]
    rows += [change("exports", 30, quote=BAD, sentence=f"before {BAD} after", item=BAD)]
    rows += [level("imports", number, number + 1, item=BAD, when=Period.year(2000 + number)) for number in (1, 2)]
    opened.open(written(tmp_path, rows))
    page = opened.drawn()
    for button in page.locator("button.show:visible").all()[:6]:
        button.click()
    page.mouse.move(*over(page, 30))
    page.locator("#filter").fill(BAD[:20])
    assert page.title() != "run"
    assert page.locator("img, main b b, .chart a, blockquote b, blockquote script").count() == 0
    assert page.locator("script").count() == 4  # the figures, the library packed, the page's own, the library unpacked
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_the_policy_stops_any_other_script_and_any_request(opened: Opened, seed: Path) -> None:
    """What would happen if an article's markup did get in."""
    page = opened.open(seed)
    stopped = page.evaluate(
        """async () => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.head.append(script);
        const asked = await fetch("https://news.example/").then(() => "sent", () => "stopped");
        return [window.ran === undefined, asked];
    }"""
    )
    assert stopped == [True, "stopped"]
    assert len(opened.requests) == 1


def test_the_ledger_filters_sorts_and_gives_csv(opened: Opened, tmp_path: Path) -> None:
    rows = [*nine_months(), observation(indicator="cpi", area="USA", partner=None, item="=cmd()", value=-5.5)]
    page = opened.open(written(tmp_path, rows))
    visible = page.locator("#rows tbody tr:visible")
    assert visible.count() == 7
    page.locator("#rows thead button", has_text="Value").click()
    values = [float(str(cell.get_attribute("data-raw"))) for cell in visible.locator("td:nth-child(5)").all()]
    assert values == [-5.5, 12.7, 29.5, 56.9, 81e9, 94e9, 176e9]
    page.locator("#filter").fill("united states")
    assert visible.count() == 1
    assert page.locator("#shown").inner_text() == "1 of 1 rows that match"
    with page.expect_download() as download:
        page.locator("#csv").click()
    table = list(csv.reader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    assert len(table) == 2
    told = dict(zip(*table, strict=True))
    assert told["Number"] == "-5.5"
    assert told["URL"] == "https://news.example/1"
    assert not any(cell.startswith("=") for cell in table[1])


def test_each_row_has_an_address(opened: Opened, tmp_path: Path) -> None:
    """Also one that lies beyond the first hundred shown."""
    rows = [observation(number_start=number, article_id=f"{number:016d}") for number in range(150)]
    last = rows[-1]["observation_id"]
    page = opened.open(written(tmp_path, rows), f"#obs-{last}")
    assert page.locator(f"#obs-{last}").is_visible()
    assert page.locator("#rows tbody tr:visible").count() == 101
    page.locator("#more").click()
    assert page.locator("#rows tbody tr:visible").count() == 150


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_and_the_button(browser: "Browser", seed: Path, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme)
    opened = Opened(context.new_page())
    opened.open(seed)
    page = opened.drawn()

    def paper() -> int:
        return sum(page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"))

    def ink() -> str:
        return str(page.evaluate("document.querySelector('[data-drawn]').layout.font.color"))

    assert (paper() < 200) == (scheme == "dark")
    before = ink()
    page.locator("#theme").click()
    assert (paper() < 200) == (scheme == "light")
    assert ink() != before
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_sideways_scrolling(browser: "Browser", tmp_path: Path, width: int) -> None:
    long = "x" * 300
    rows = [*nine_months(), *(level("exports", 5, 6, item=long, when=Period.year(year)) for year in (2021, 2022))]
    rows += [change("imports", -5, item=long, source=long, quote=long, sentence=long, url=f"https://e.example/{long}")]
    context = browser.new_context(viewport={"width": width, "height": 800})
    opened = Opened(context.new_page())
    opened.open(written(tmp_path, rows))
    page = opened.drawn()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("button.show:visible").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_values_keep_clear_of_labels_on_a_small_screen(browser: "Browser", seed: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    opened = Opened(context.new_page())
    opened.open(seed)
    page = opened.drawn()
    boxes = page.evaluate(
        "[...document.querySelectorAll('.chart .textpoint text, .chart .ytick text')]"
        ".map(text => text.getBoundingClientRect()).map(({left, right, top, bottom}) => [left, right, top, bottom])"
    )
    assert len(boxes) == 7
    assert all(left >= 0 and right <= 360 for left, right, _, _ in boxes)
    for n, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
            assert apart, "two texts overlap"
    context.close()


def test_print_draws_every_chart_on_light_paper(browser: "Browser", seed: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    opened = Opened(context.new_page())
    opened.open(seed)
    page = opened.drawn()
    made = page.pdf()
    assert made.startswith(b"%PDF")
    assert len(made) > 10_000
    assert opened.complaints == []
    context.close()


@pytest.mark.parametrize("chosen", [None, "dark"])
def test_paper_is_light_whatever_the_screen(browser: "Browser", seed: Path, chosen: str | None) -> None:
    context = browser.new_context(color_scheme="dark")
    opened = Opened(context.new_page())
    opened.open(seed)
    page = opened.drawn()
    if chosen:
        page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("document.querySelector('[data-drawn]').layout.font.color") == "#1B1F24"
    context.close()


def test_loaded_is_when_the_charts_in_view_stand(browser: "Browser", seed: Path) -> None:
    """So that a page printed or photographed as soon as it has loaded is not empty."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"file://{seed}", wait_until="load")
    assert page.locator("[data-drawn]").count() == 1
    assert page.locator("iframe").count() == 0
    context.close()


def test_no_script_no_chart_but_every_number(browser: "Browser", seed: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{seed}")
    assert page.locator("#rows tbody tr:visible").count() == 6
    assert "56.9" in page.locator(".numbers").first.text_content()  # type: ignore[operator]
    context.close()
