"""Errors that a user can meet. Each text says what happened, what is safe, and what to do next."""

from __future__ import annotations

from pathlib import Path


class AnnotatorError(Exception):
    """An error with a sentence for the user."""


class BadSpan(AnnotatorError):
    """A span that is turned round or leaves its text."""

    def __init__(self, start: int, end: int, length: int | None = None) -> None:
        room = "" if length is None else f" in a text of {length} characters"
        super().__init__(f"{start} to {end} is no stretch of text{room}. Nothing was changed; select the words again.")


class FileMissing(AnnotatorError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} does not exist. Check the name, or look where the file was moved to.")


class IsAFolder(AnnotatorError):
    """A folder stands where a file was meant."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is a folder, not a file. Choose a file in it.")


class AlreadyExists(AnnotatorError):
    """A file that must not be overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already and was left as it is. Choose another name, or open it.")


class CannotRead(AnnotatorError):
    """The operating system refuses to read or write."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be used: {reason}. It was left as it is; check its permissions and the disk.")


class NotAProject(AnnotatorError):
    """A file that is no Annotator project."""

    def __init__(self, path: Path, reason: str = "it is not an Annotator project") -> None:
        super().__init__(
            f"{path} cannot be opened as a project: {reason}. It was left as it is; choose a file that ends in .annot."
        )


class NewerProject(AnnotatorError):
    """A project made by a newer Annotator."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"{path} was made by a newer Annotator (schema {found}; this one knows {known}). It was left as it is; update Annotator to open it."
        )


class ProjectInUse(AnnotatorError):
    """Another process is writing to the project."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(
            f"{path} is open elsewhere ({holder}). Nothing was changed; close it there, or open it here for reading only."
        )


class ReadOnly(AnnotatorError):
    """The project can be read but not changed."""

    def __init__(self, path: Path, reason: str = "it is open for reading only") -> None:
        super().__init__(f"{path} cannot be changed: {reason}. Nothing was changed; save a copy to work on it.")


class NotText(AnnotatorError):
    """Bytes that are no text."""

    def __init__(self, name: str, reason: str = "its bytes are no text in any known encoding") -> None:
        super().__init__(f"{name} was not added: {reason}. The project was not changed.")


class EmptyArticle(AnnotatorError):
    """An article without a word."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} was not added: it has no text. The project was not changed.")


class DuplicateArticle(AnnotatorError):
    """An article whose text the project has already."""

    def __init__(self, name: str, uid: str) -> None:
        self.uid = uid
        super().__init__(f"{name} was not added: the project has this article already.")


class UnknownFormat(AnnotatorError):
    """No reader or writer for it."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"Annotator has no format for {name}. It knows: {known}.")


class NotFound(AnnotatorError):
    """A row that is not, or no longer, in the project."""

    def __init__(self, what: str, uid: str) -> None:
        super().__init__(f"There is no {what} {uid} in this project. Nothing was changed; it may have been deleted.")


class InvalidValue(AnnotatorError):
    """A value that cannot be stored."""

    def __init__(self, sentence: str) -> None:
        super().__init__(f"{sentence} Nothing was changed.")


class NothingToUndo(AnnotatorError):
    """The undo or redo chain is at its end."""

    def __init__(self, verb: str = "undo") -> None:
        super().__init__(f"There is nothing to {verb}.")


class UndoRefused(AnnotatorError):
    """A change that cannot be taken back because later rows need it."""

    def __init__(self, action: str, reason: str) -> None:
        super().__init__(
            f"“{action}” cannot be taken back: {reason}. Nothing was changed; take back what uses it first."
        )


class StorageFailed(AnnotatorError):
    """SQLite could not write: the disk is full or failing."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The change could not be saved ({reason}). What was saved before is safe; make room on the disk or check it, then do the change again."
        )


class NoDisplay(AnnotatorError):
    """A window is asked for where there is no screen."""

    def __init__(self) -> None:
        super().__init__(
            "There is no display to open a window on. Nothing was changed; start it in a desktop session, or use the commands that need none (annotator --help)."
        )


class PluginFailed(AnnotatorError):
    """Code of another package, plugged in as a format, failed."""

    def __init__(self, plugin: str, what: str, reason: str) -> None:
        super().__init__(
            f"The plugin {plugin} failed: {what} ({reason}). Nothing was changed; update or remove the package that it came with."
        )


class BadWorkedCoding(AnnotatorError):
    """A file of worked codings that cannot be used."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The worked coding cannot be used: {reason}. Nothing was changed; mend the file.")
