"""An editor as a language server sees it: JSON-RPC by the standard streams of a process."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

PATIENCE = 60.0
"""Seconds after which an answer is given up; it comes within one, once the server has started."""

# What a server may ask of an editor's settings. Its catalogue of schemas lies on another host.
SETTINGS = {
    "yaml": {
        "completion": True,
        "hover": True,
        "schemaStore": {"enable": False},
        "validate": True,
    }
}
CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {"versionSupport": True},
    },
    "workspace": {"configuration": True},
}


class Editor:
    """A language server and the files that are open in it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        """Start the server, with a folder as what the editor has open."""
        self._folder = folder
        self._next = 0
        self._version = 0
        self._diagnostics: dict[str, list[Any]] = {}
        self._inbox: queue.Queue[Any] = queue.Queue()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Editor:
        root = self._folder.as_uri()
        folders = [{"uri": root, "name": self._folder.name}]
        asked = {"processId": None, "rootUri": root, "workspaceFolders": folders}
        self.ask("initialize", {**asked, "capabilities": CAPABILITIES})
        self._tell("initialized", {})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self.ask("shutdown", None)
                self._tell("exit", None)
                self._process.wait(PATIENCE)
        finally:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()

    def open(self, file: Path, text: str) -> list[Any]:
        """Open a file with a text in it, saved or not; return what is marked in it."""
        # The server keeps what it read of a version, even of a file that was closed meanwhile.
        self._version += 1
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": self._version}
        document["text"] = text
        self._tell("textDocument/didOpen", {"textDocument": document})
        return self._marked(file)

    def close(self, file: Path) -> None:
        """Close a file, whose marks the server then takes away."""
        self._tell("textDocument/didClose", {"textDocument": {"uri": file.as_uri()}})
        assert self._marked(file) == []

    def _marked(self, file: Path) -> list[Any]:
        """Wait for what the server says of a file next, and return it."""
        while file.as_uri() not in self._diagnostics:
            self._take(self._receive())
        return self._diagnostics.pop(file.as_uri())

    def at(self, method: str, file: Path, line: int, column: int) -> Any:
        """Ask about a place of an open file: both count from 0."""
        place = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": file.as_uri()}, "position": place})

    def ask(self, method: str, parameters: Any) -> Any:
        """Send a request and return its result."""
        self._next += 1
        number = self._next
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def _tell(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _take(self, message: Any) -> None:
        """Answer what the server asks, and keep what it says of a file."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            asked = [item.get("section", "") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [SETTINGS.get(name) for name in asked]})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> Any:
        message = self._inbox.get(timeout=PATIENCE)
        assert message is not None, f"the server ended, with status {self._process.poll()}"
        return message

    def _listen(self) -> None:
        for message in self._messages():
            self._inbox.put(message)
        self._inbox.put(None)

    def _messages(self) -> Iterator[Any]:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.partition(b":")[2])
            while stream.readline().strip():
                continue
            yield json.loads(stream.read(length))
