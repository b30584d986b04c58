"""Errors that a user can meet. Each text says what happened, what is safe, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


def sentence(english: str) -> str:
    """Mark a sentence that the window shows in the user's language (context `Errors`); gives it as it is."""
    return english


class Sentence(NamedTuple):
    """A sentence within another one: filled with its own values, translated by itself."""

    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self.template.format(**self.values) if self.values else self.template

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


class AnnotatorError(Exception):
    """An error with a sentence for the user: `template`, filled with `values`; as text it is English.

    A value that is a sentence or a part of one is marked with `sentence`, too, where it is written.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.template, self.values = template, values
        super().__init__(template.format(**values) if values else template)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes, and their classes are made in ways of their own."""
        return error_again, (type(self), self.template, dict(self.values), dict(self.__dict__))


def error_again(
    kind: type[AnnotatorError], template: str, values: Mapping[str, object], held: Mapping[str, object]
) -> AnnotatorError:
    """An error as it was in another process."""
    error = kind.__new__(kind)
    AnnotatorError.__init__(error, template, **values)
    error.__dict__.update(held)
    return error


class BadSpan(AnnotatorError):
    """A span that is turned round or leaves its text."""

    def __init__(self, start: int, end: int, length: int | None = None) -> None:
        within = sentence(" in a text of {length} characters")
        room = "" if length is None else Sentence(within, {"length": length})
        super().__init__(
            sentence("{start} to {end} is no stretch of text{room}. Nothing was changed; select the words again."),
            start=start,
            end=end,
            room=room,
        )


class FileMissing(AnnotatorError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            sentence("{path} does not exist. Check the name, or look where the file was moved to."), path=path
        )


class IsAFolder(AnnotatorError):
    """A folder stands where a file was meant."""

    def __init__(self, path: Path) -> None:
        super().__init__(sentence("{path} is a folder, not a file. Choose a file in it."), path=path)


class AlreadyExists(AnnotatorError):
    """A file that must not be overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            sentence("{path} exists already and was left as it is. Choose another name, or open it."), path=path
        )


class WouldReplaceProject(AnnotatorError):
    """A table that would be written over a project."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            sentence(
                "{path} is a project, and a table would take its place. It was left as it is; choose another name."
            ),
            path=path,
        )


class CannotRead(AnnotatorError):
    """The operating system refuses to read or write."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            sentence("{path} cannot be used: {reason}. It was left as it is; check its permissions and the disk."),
            path=path,
            reason=reason,
        )


class NotAProject(AnnotatorError):
    """A file that is no Annotator project."""

    def __init__(self, path: Path, reason: str = "it is not an Annotator project") -> None:
        super().__init__(
            sentence(
                "{path} cannot be opened as a project: {reason}. It was left as it is; choose a file that ends in .annot."
            ),
            path=path,
            reason=reason,
        )


class DamagedProject(AnnotatorError):
    """A project whose file SQLite cannot read through."""

    def __init__(self, name: Path | str, reason: str) -> None:
        super().__init__(
            sentence(
                "{name} is damaged, or its disk fails ({reason}). Nothing was changed; “annotator check” says where, and an earlier copy of the file has what is lost."
            ),
            name=name,
            reason=reason,
        )


class NewerProject(AnnotatorError):
    """A project made by a newer Annotator."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            sentence(
                "{path} was made by a newer Annotator (schema {found}; this one knows {known}). It was left as it is; update Annotator to open it."
            ),
            path=path,
            found=found,
            known=known,
        )


class ProjectInUse(AnnotatorError):
    """Another process is writing to the project."""

    def __init__(self, path: Path, holder: str | Sentence) -> None:
        super().__init__(
            sentence(
                "{path} is open elsewhere ({holder}). Nothing was changed; close it there, or open it here for reading only."
            ),
            path=path,
            holder=holder,
        )


class ReadOnly(AnnotatorError):
    """The project can be read but not changed."""

    def __init__(self, path: Path, reason: str = "it is open for reading only") -> None:
        super().__init__(
            sentence("{path} cannot be changed: {reason}. Nothing was changed; save a copy to work on it."),
            path=path,
            reason=reason,
        )


class NotText(AnnotatorError):
    """Bytes that are no text."""

    def __init__(self, name: str, reason: str | Sentence = "its bytes are no text in any known encoding") -> None:
        super().__init__(
            sentence("{name} was not added: {reason}. The project was not changed."), name=name, reason=reason
        )


class EmptyArticle(AnnotatorError):
    """An article without a word."""

    def __init__(self, name: str | Sentence) -> None:
        super().__init__(sentence("{name} was not added: it has no text. The project was not changed."), name=name)


class DuplicateArticle(AnnotatorError):
    """An article whose text the project has already."""

    def __init__(self, name: str, uid: str) -> None:
        self.uid = uid
        super().__init__(sentence("{name} was not added: the project has this article already."), name=name)


class UnknownFormat(AnnotatorError):
    """No reader or writer for it."""

    def __init__(self, name: str | Sentence, known: str) -> None:
        super().__init__(sentence("Annotator has no format for {name}. It knows: {known}."), name=name, known=known)


class NotFound(AnnotatorError):
    """A row that is not, or no longer, in the project."""

    def __init__(self, what: str, uid: str) -> None:
        super().__init__(
            sentence("There is no {what} {uid} in this project. Nothing was changed; it may have been deleted."),
            what=what,
            uid=uid,
        )


class InvalidValue(AnnotatorError):
    """A value that cannot be stored; `words` is a sentence, filled with `values`."""

    def __init__(self, words: str, **values: object) -> None:
        super().__init__(sentence("{what} Nothing was changed."), what=Sentence(words, values))


class NothingToUndo(AnnotatorError):
    """The undo or redo chain is at its end."""

    def __init__(self, verb: str = "undo") -> None:
        super().__init__(sentence("There is nothing to {verb}."), verb=verb)


class UndoRefused(AnnotatorError):
    """A change that cannot be taken back because later rows need it."""

    def __init__(self, action: str, reason: str) -> None:
        self.action, self.reason = action, reason
        super().__init__(
            sentence("“{action}” cannot be taken back: {reason}. Nothing was changed; take back what uses it first."),
            action=action,
            reason=reason,
        )


class UndoStopped(AnnotatorError):
    """A way back to a point that ended before it; `done` says how many steps were taken and stay."""

    def __init__(self, done: int, action: str, reason: str) -> None:
        self.done = done
        super().__init__(
            sentence(
                "“{action}” cannot be taken back: {reason}. What came after it was taken back ({done}) and stays so; redo brings it back step by step."
            ),
            action=action,
            reason=reason,
            done=done,
        )


class Cancelled(AnnotatorError):
    """The user gave long work up; `done` says how many steps of it were committed before and stay."""

    def __init__(self, done: int = 0) -> None:
        self.done = done
        words = sentence("Cancelled; nothing was changed.")
        if done:
            words = sentence("Cancelled. What was taken back until then ({done}) stays so; redo brings it back.")
        super().__init__(words, done=done)


class StorageFailed(AnnotatorError):
    """SQLite could not write: the disk is full or failing."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            sentence(
                "The change could not be saved ({reason}). What was saved before is safe; make room on the disk or check it, then do the change again."
            ),
            reason=reason,
        )


class NoDisplay(AnnotatorError):
    """A window is asked for where there is no screen."""

    def __init__(self) -> None:
        super().__init__(
            sentence(
                "There is no display to open a window on. Nothing was changed; start it in a desktop session, or use the commands that need none (annotator --help)."
            )
        )


class PluginFailed(AnnotatorError):
    """Code of another package, plugged in as a format, failed."""

    def __init__(self, plugin: str, what: str | Sentence, reason: str) -> None:
        super().__init__(
            sentence(
                "The plugin {plugin} failed: {what} ({reason}). Nothing was changed; update or remove the package that it came with."
            ),
            plugin=plugin,
            what=what,
            reason=reason,
        )


class BadWorkedCoding(AnnotatorError):
    """A file of worked codings that cannot be used."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            sentence("The worked coding cannot be used: {reason}. Nothing was changed; mend the file."), reason=reason
        )


class FetchFailed(AnnotatorError):
    """A web address from which no page came."""

    def __init__(self, address: str, reason: str | Sentence) -> None:
        super().__init__(
            sentence(
                "{address} was not added: {reason}. The project was not changed; you can save the page in your browser, and add the file."
            ),
            address=address,
            reason=reason,
        )


class ReaderGaveUp(AnnotatorError):
    """A file whose reader was stopped: it took too long, too much memory, or broke down."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            sentence("{name} was not added: {reason}. The project was not changed; the file may be damaged."),
            name=name,
            reason=reason,
        )


class BrokenFile(AnnotatorError):
    """A file that is not what its format says."""

    def __init__(self, name: str | Sentence, reason: str | Sentence) -> None:
        super().__init__(
            sentence("{name} was not added: {reason}. The project was not changed."), name=name, reason=reason
        )


class TooLarge(AnnotatorError):
    """A file that is larger than any article."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            sentence("{name} was not added: it has more than {most} megabytes. The project was not changed."),
            name=name,
            most=most >> 20,
        )
