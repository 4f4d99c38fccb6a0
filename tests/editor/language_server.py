"""The YAML language server of VS Code's extension, spoken to as an editor does: LSP over stdio.

In: a workspace folder with its ``.vscode/settings.json``, and the text of a plan in it, with a
«|» where the cursor is. Out: what the editor would show. The server is the one of the npm package
in tests/editor/ (``npm ci``).
"""

import json
import shutil
import subprocess
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules/yaml-language-server/bin/yaml-language-server"
TIME_LIMIT = 120
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
    },
}

Message = dict[str, Any]


def is_installed() -> bool:
    """Whether there is Node.js, and ``npm ci`` was run in tests/editor/."""
    return shutil.which("node") is not None and PROGRAM.is_file()


class LanguageServer:
    """A running server; ``with`` starts and ends it."""

    def __init__(self, workspace: Path) -> None:
        self.workspace = workspace
        self.settings = json.loads((workspace / ".vscode/settings.json").read_text("utf-8"))
        self.requests = 0
        self.documents = 0
        self.told: dict[str, list[Message]] = {}
        """The diagnostics of each document that the server has looked at."""

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            ["node", str(PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.watch = Timer(TIME_LIMIT, self.process.kill)
        self.watch.start()
        folder = {"uri": self.workspace.as_uri(), "name": self.workspace.name}
        self.request(
            "initialize",
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities=CAPABILITIES,
        )
        self.notify("initialized")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.watch.cancel()
        self.process.kill()
        self.process.communicate()

    def diagnostics(self, text: str, path: str = "") -> list[tuple[int, int, str]]:
        """Return line, column (both from 1) and message of what is wrong with ``text``."""
        return [
            (start["line"] + 1, start["character"] + 1, each["message"])
            for each in self.told[self.open(text, path)]
            for start in [each["range"]["start"]]
        ]

    def completions(self, text: str) -> dict[str, Message]:
        """Return what is proposed at the cursor, by its label."""
        found = self.request("textDocument/completion", **self.at_cursor(text))
        return {item["label"]: item for item in found["items"]}

    def hover(self, text: str) -> str:
        """Return the Markdown that is shown over what stands at the cursor."""
        found = self.request("textDocument/hover", **self.at_cursor(text))
        return str(found["contents"]["value"])

    def at_cursor(self, text: str) -> Message:
        before, _, behind = text.partition("|")
        document = {"uri": self.open(before + behind)}
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": document, "position": position}

    def open(self, text: str, path: str = "") -> str:
        """Open a file that holds ``text``, wherever it is on disk; return its URI."""
        self.documents += 1
        uri = (self.workspace / (path or f"plans/2024/ke-hoach-{self.documents}.yml")).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        while uri not in self.told:
            self.receive()
        return uri

    def request(self, method: str, **params: object) -> Message:
        self.requests += 1
        self.send(id=self.requests, method=method, params=params)
        while True:
            message = self.receive()
            if message.get("id") == self.requests and "method" not in message:
                assert "error" not in message, message
                return message["result"] or {}

    def notify(self, method: str, **params: object) -> None:
        self.send(method=method, params=params)

    def send(self, **message: object) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def receive(self) -> Message:
        """Return the next message; what the server asks is answered on the way."""
        message = self.read()
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            asked = message["params"]["items"]
            self.send(id=message["id"], result=[self.section(each["section"]) for each in asked])
        elif "method" in message and "id" in message:
            self.send(id=message["id"], result=None)
        return message

    def read(self) -> Message:
        assert self.process.stdout
        length = 0
        while header := self.process.stdout.readline().strip():
            name, _, value = header.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        assert length, f"the server has ended, or did not answer within {TIME_LIMIT} s"
        message: Message = json.loads(self.process.stdout.read(length))
        return message

    def section(self, name: str) -> object:
        """Return the settings below ``name`` as VS Code hands them on: nested, without dots."""
        if name in self.settings:
            return self.settings[name]
        nested: Message = {}
        for key, value in self.settings.items():
            if key.startswith(f"{name}."):
                *outer, last = key.removeprefix(f"{name}.").split(".")
                place = nested
                for part in outer:
                    place = place.setdefault(part, {})
                place[last] = value
        return nested
