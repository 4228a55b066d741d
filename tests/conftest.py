"""What several tests share: the samples, a store made of them, a browser where there is one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def samples() -> Path:
    return REPOSITORY / "data" / "samples"


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """For commands run in a process of their own: this source tree, and no store named."""
    inherited = {key: value for key, value in os.environ.items() if key != "INDICATORS_DATA"}
    return inherited | {"PYTHONPATH": str(REPOSITORY / "src")}


@pytest.fixture(scope="session")
def sample_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all samples in it, for tests that only read it."""
    from indicators import ingest

    folder = tmp_path_factory.mktemp("store")
    ingest(samples, data=folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium; without it the test skips, or fails where INDICATORS_BROWSER=required."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("INDICATORS_BROWSER") == "required":
            pytest.fail("no Chromium found, and INDICATORS_BROWSER=required forbids to skip: install chromium")
        pytest.skip("no Chromium found: install chromium to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()
