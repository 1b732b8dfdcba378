"""Installs a Chromium where there is none: ``python -m tests.browser.installing``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

from tests.browser.finding import find_browser


def found() -> str | None:
    with sync_playwright() as playwright:
        return find_browser(playwright.chromium.executable_path)


def install() -> None:
    """Install it from the system's packages where that may be done, else as playwright does."""
    is_root = getattr(os, "geteuid", lambda: None)() == 0
    if is_root and shutil.which("apt-get"):
        subprocess.run(["apt-get", "-qq", "update"], check=False)
        subprocess.run(["apt-get", "-qqy", "install", "chromium"], check=False)
        # Ubuntu's package of that name holds no browser.
        if found():
            return
    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    subprocess.run(command, check=True)


if __name__ == "__main__" and not found():
    install()
