"""What goes wrong in a page without anybody being told."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response


class Watch:
    """What pages asked of other hosts, asked in vain, reported as an error, or were refused."""

    def __init__(self, home: str) -> None:
        self._home = home
        self.seen: list[str] = []

    def look_at(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("console", self._console)
        page.on("pageerror", self._error)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._home, "data:", "blob:")):
            self.seen.append(f"asked elsewhere: {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left stops asking; that is no failure of its own.
        if request.failure != "net::ERR_ABORTED":
            self.seen.append(f"asked in vain: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.seen.append(f"asked in vain: {response.url}: {response.status}")

    def _console(self, message: ConsoleMessage) -> None:
        # A violation of the policy is told here too, as an error.
        if message.type in {"error", "warning"}:
            self.seen.append(f"{message.type}: {message.text}")

    def _error(self, error: Error) -> None:
        self.seen.append(f"not caught: {error}")
