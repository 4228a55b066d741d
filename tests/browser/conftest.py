"""What the tests of pages share: a page of their own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from opened import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def opened(browser: "Browser") -> Iterator[Opened]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield Opened(context.new_page())
    context.close()
