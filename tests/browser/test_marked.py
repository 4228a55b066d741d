"""The page of an article as a reader has it: opened from the disk in Chromium."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from opened import BAD, Opened

from indicators import Article, explain
from indicators.reporting import marked

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TEXT = (
    "China's exports to Russia came to over $81 billion in the first nine months of 2023, up 56.9 percent from a year "
    "earlier, the General Administration of Customs said.\n\nImports fell by 5-7 percent.\n\n"
    "The 13 members of the forum met in 2019."
)
ARTICLE = Article(TEXT, "Exports to Russia rise", "https://news.example/1", "Example Wire", date(2023, 10, 16))


def written(folder: Path, *articles: Article) -> str:
    path = marked.write([explain(article) for article in articles], folder / "page.html")
    return f"file://{path}"


def gave(page: "Page") -> list[str]:
    return [str(text) for text in page.locator(".text .gave:not(.chosen *)").all_inner_texts()]


def test_pointing_at_a_number_shows_its_card_and_its_words(opened: Opened, tmp_path: Path) -> None:
    page, address = opened.page, written(tmp_path, ARTICLE)
    page.goto(address)
    page.hover("#a1-f1-mark")
    card = page.locator("#card").inner_text()
    for words in (
        "over $81 billion",
        "Exports, China → Russia, Jan–Sep 2023",
        "the nearest before the number",
        "Not told:",
    ):
        assert words in card
    assert {"China", "exports", "Russia"} <= set(gave(page))
    assert "the first nine months of 2023" in "".join(gave(page))
    page.hover("#card .words >> text=Russia")
    assert page.locator(".text .now").all_inner_texts() == ["Russia"]
    assert opened.complaints == []
    assert opened.requests == [address]


def test_a_number_left_says_why(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    page.goto(written(tmp_path, ARTICLE))
    page.get_by_role("link", name="2019").first.hover()
    assert "part of a date or period" in page.locator("#card").inner_text()
    assert gave(page) == []


def test_it_works_without_a_mouse(opened: Opened, tmp_path: Path) -> None:
    """Tab goes from figure to figure, arrows to the numbers left too; Enter goes into the card, Escape comes back."""
    page = opened.page
    page.goto(written(tmp_path, ARTICLE))
    focused = "document.activeElement.id"
    seen = []
    while "a1-f2-mark" not in seen:
        page.keyboard.press("Tab")
        seen.append(page.evaluate(focused))
        assert len(seen) < 10
    assert "a1-f1-mark" in seen
    assert "56.9 percent" in page.locator("#card h3").inner_text()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "a1-n1-mark"
    assert "Left: part of a date" in page.locator("#card").inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "card"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(".text .now").count() > 0
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "a1-f2-mark"
    assert gave(page) == []


def test_a_click_holds_the_card(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    page.goto(written(tmp_path, ARTICLE))
    page.click("#a1-f1-mark")
    page.hover("#a1-f2-mark")
    assert page.locator("#card h3").inner_text() == "over $81 billion"
    page.locator(".deck").click(position={"x": 2, "y": 2})
    page.hover("#a1-f2-mark")
    assert page.locator("#card h3").inner_text() == "56.9 percent"


def test_a_range_shows_both_its_ends(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    page.goto(written(tmp_path, ARTICLE))
    page.hover("#a1-f3-mark")
    assert page.locator("#card h3").count() == 2


def test_an_article_full_of_markup_and_script_is_inert(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    text = f"{BAD} China's exports{BAD} rose 5 percent {BAD} in May 2024.{BAD}"
    bad = Article(text, title=f"{BAD} exports rose 6 percent", url=BAD, publisher=BAD, origin=BAD, date_source=BAD)
    page.goto(written(tmp_path, bad, bad))
    for mark in page.locator(".num[id]").all():
        mark.hover()
    assert page.title().startswith("2 articles")
    assert page.locator("img, main script, main .text b, #card b").count() == 0
    assert page.locator(".text").first.inner_text() == text
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_the_policy_stops_any_other_script_and_any_request(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    page.goto(written(tmp_path, ARTICLE))
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


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_sideways_scrolling(browser: "Browser", tmp_path: Path, width: int) -> None:
    long = "x" * 300
    article = Article(f"{long} China's exports of {long} rose 5 percent to ${'9' * 40} in May 2024.", long, origin=long)
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(written(tmp_path, article, ARTICLE))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click(".num.fig[id]")
    for details in page.locator("summary").all():
        details.evaluate("summary => summary.parentElement.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_on_a_small_screen_the_card_covers_no_chosen_number(browser: "Browser", tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 500}, has_touch=True)
    page = context.new_page()
    page.goto(written(tmp_path, ARTICLE))
    assert not page.locator("#card").is_visible()
    for name in ("#a1-f1-mark", "#a1-f3-mark"):
        page.locator(name).scroll_into_view_if_needed()
        page.tap(name)
        card, mark = page.locator("#card").bounding_box(), page.locator(name).bounding_box()
        assert card is not None
        assert mark is not None
        assert mark["y"] + mark["height"] <= card["y"] + 1
    page.click("#card .close")
    assert not page.locator("#card").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_and_the_button(browser: "Browser", tmp_path: Path, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(written(tmp_path, ARTICLE))

    def paper() -> int:
        return sum(page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"))

    assert (paper() < 200) == (scheme == "dark")
    page.click("#theme")
    assert (paper() < 200) == (scheme == "light")
    context.close()


def test_paper_is_light_and_shows_every_field(browser: "Browser", tmp_path: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(written(tmp_path, ARTICLE))
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("details[open] .fields").count() == 4
    assert page.locator("#a1-f1 .words").first.is_visible()
    assert not page.locator("#card").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
    assert page.pdf().startswith(b"%PDF")
    context.close()


def test_without_a_script_the_marks_lead_to_the_table(browser: "Browser", tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(written(tmp_path, ARTICLE))
    page.click("#a1-f1-mark")
    assert page.url.endswith("#a1-f1")
    page.click("#a1-f1 summary")
    assert page.locator("#a1-f1 .fields").is_visible()
    context.close()
