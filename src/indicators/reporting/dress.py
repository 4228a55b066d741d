"""What all pages wear: one style, and one way to be safe.

Jinja escapes all text, and the policy admits a page's own scripts by their hashes and no request at all, so that no
word of an article can run, load or send anything.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


def rendered(template: str, scripts: Sequence[str], style: str, inline_styles: bool = False, **context: Any) -> str:
    """A page as HTML. scripts: those that may run. inline_styles: whether elements may carry styles of their own."""
    allowed = " ".join(f"'{_hash(script)}'" for script in scripts)
    styles = "'unsafe-inline'" if inline_styles else f"'{_hash(style)}'"
    policy = (
        f"default-src 'none'; script-src {allowed}; style-src {styles}; "
        f"{'img-src data: blob:; ' if inline_styles else ''}base-uri 'none'; form-action 'none'"
    )
    return _environment().get_template(template).render(policy=policy, style=style, **context)


def static(name: str) -> str:
    """A style or script of the package."""
    return (files("indicators.reporting") / "static" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("indicators.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
