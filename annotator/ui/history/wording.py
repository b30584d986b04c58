"""What a change did, in the words of the history: `set the stance to oppose`, `undid: deleted`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from annotator.model.history import HistoryRow, Spelled
from annotator.ui.dates import long_date
from annotator.ui.history.codebook_wording import codebook_deed, codebook_detail, count_words
from annotator.ui.history.work_wording import work_deed, work_detail

_TAGGED = ("stance", "speaker", "concept", "kind", "organization", "note")
_ARROW = " → "


@dataclass(frozen=True, slots=True)
class Detail:
    """The second line of a row: a quote, or other words."""

    words: str
    is_quote: bool = False


def deed(row: HistoryRow) -> str:
    """What was done, after the name of who did it."""
    done = _deed(row)
    bare = done.removeprefix(_tr("did "))  # French has this word before each deed: `a annulé : supprimé`
    if row.verb == "undo":
        return _tr("undid: {what}").format(what=bare)
    return _tr("redid: {what}").format(what=bare) if row.verb == "redo" else done


def detail(row: HistoryRow) -> Detail:
    """To what it was done."""
    named = work_detail(row) or ("" if is_about_a_statement(row) else codebook_detail(row))
    if row.root.action == "new project":
        return Detail("")
    if row.quote and not named and not row.root.action.startswith("delete article"):
        return Detail(_tr("“{quote}”").format(quote=" ".join(row.quote.split())), True)
    source = row.root.args.get("source")
    if isinstance(source, str) and source:
        return Detail(_tr("from {name}").format(name=source))
    return Detail(named or row.title or "")


def is_about_a_statement(row: HistoryRow) -> bool:
    """Whether the row tells of a statement, and not of the codebook or of articles."""
    if "statement" in row.root.action:
        return True
    return "statement" in row.counts and not (work_deed(row) or codebook_deed(row))


def who(row: HistoryRow) -> str:
    """The coder's name."""
    return row.coder or _tr("Somebody")


def sentence(row: HistoryRow) -> str:
    """All of it, for those who listen and for tool tips."""
    said = f"{who(row)} {deed(row)}"
    taken = _tr("taken back since") if row.is_undone and not row.verb else ""
    return ", ".join(part for part in (said, detail(row).words, time_of(row), taken) if part)


def time_of(row: HistoryRow) -> str:
    """The time of day, where the user is."""
    made = datetime.fromisoformat(row.change.made).astimezone()
    return QLocale().toString(QTime(made.hour, made.minute), QLocale.FormatType.ShortFormat)


def day_of(row: HistoryRow) -> date:
    """The day, where the user is."""
    return datetime.fromisoformat(row.change.made).astimezone().date()


def day_words(day: date, today: date) -> str:
    """`Today, 21 November`, `Yesterday`, or the date."""
    ago = (today - day).days
    if ago == 0:
        return _tr("Today, {date}").format(date=_day_and_month(day))
    return _tr("Yesterday") if ago == 1 else short_day(day, today)


def short_day(day: date, today: date) -> str:
    """`21 November`, with the year where it is another one."""
    return _day_and_month(day) if day.year == today.year else long_date(day.isoformat())


def _day_and_month(day: date) -> str:
    pattern = re.sub(r"\W*dddd\W*", "", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    month_first = 0 <= pattern.find("MMMM") < pattern.find("d")
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMMM d" if month_first else "d MMMM")


def _deed(row: HistoryRow) -> str:
    known: dict[str, Callable[[HistoryRow], str]] = {
        "add statement": _added,
        "add statements": _added,
        "edit statement": _edited,
        "edit statements": _edited,
        "move statement": _moved,
        "place statement": lambda _: _tr("gave the statement a place"),
        "delete statements": _deleted,
        "add example": lambda _row: _tr("made it an example of its concept"),
        "remove example": lambda _row: _tr("took it from the examples of its concept"),
        "add articles": _imported,
        "add article": _imported,
        "import": _imported,
        "edit article": _described,
        "delete articles": _removed,
        "mark boilerplate": _folded,
    }
    tell = known.get(row.root.action)
    return tell(row) if tell is not None else _other(row)


def _other(row: HistoryRow) -> str:
    action = row.root.action
    if action == "new project":
        return _tr("made the project")
    known = work_deed(row)
    if known:
        return known
    status = row.spelled("status", "article")
    if status is not None and status.before is not None:
        return _with_count(_status(status.after), row.count)
    if row.root.action.startswith("import"):
        return _imported(row)
    found = codebook_deed(row)
    if found:
        return found
    if row.counts.get("statement"):
        return _edited(row)
    return _tr("made a change ({action})").format(action=action)


def _added(row: HistoryRow) -> str:
    count = row.counts.get("statement", 1)
    return _tr("highlighted") if count <= 1 else _tr("highlighted {count} quotes").format(count=_number(count))


def _deleted(row: HistoryRow) -> str:
    return _tr("deleted") if row.count <= 1 else _tr("deleted {count} statements").format(count=_number(row.count))


def _edited(row: HistoryRow) -> str:
    count = max(row.counts.get("statement", 0), row.count)
    found = [one for name in _TAGGED if (one := row.spelled(name)) is not None]
    found += [one for one in row.columns if one.table == "statement_tag"]
    if len(found) > 1 and found[-1].column == "organization":  # it comes with the speaker
        found.pop()
    alike = {(one.column, one.after) for one in row.columns if one.column in {one.column for one in found}}
    if count > 1 and len(alike) != 1:
        return _tr("changed {count} statements").format(count=_number(count))
    if not found:
        return _moved(row) if row.spelled("start") or row.spelled("end") else _tr("changed the statement")
    if len({one.column for one in found}) > 1:
        names = list(dict.fromkeys(_column(one.column) for one in found))
        return _tr("changed {columns}").format(columns=", ".join(names))
    return _with_count(_set(found[0]), count)


def _set(one: Spelled) -> str:
    if one.column == "note":
        return (
            _tr("took the note away")
            if not one.after
            else _tr("wrote a note")
            if not one.before
            else _tr("changed the note")
        )
    if one.column == "tag":
        return (_tr("tagged: {name}") if one.after else _tr("took off the tag {name}")).format(
            name=one.after or one.before or ""
        )
    if one.after is None:
        gone = {
            "stance": _tr("took the stance away"),
            "speaker": _tr("took the speaker away"),
            "concept": _tr("took the concept away"),
            "kind": _tr("took the kind away"),
        }
        return gone.get(one.column, _tr("took the organization away"))
    given = {
        "stance": _tr("set the stance to {name}"),
        "speaker": _tr("set the speaker to {name}"),
        "concept": _tr("set the concept to {name}"),
        "kind": _tr("set the kind to {name}"),
    }
    return given.get(one.column, _tr("set the organization to {name}")).format(name=one.after)


def _column(name: str) -> str:
    words = {
        "stance": _tr("stance"),
        "speaker": _tr("speaker"),
        "concept": _tr("concept"),
        "kind": _tr("kind"),
        "organization": _tr("organization"),
        "note": _tr("note"),
        "tag": _tr("tags"),
    }
    return words.get(name, name)


def _moved(row: HistoryRow) -> str:
    quote = row.spelled("quote")
    if quote is None:
        return _tr("moved the highlight")
    before, after = (len((text or "").split()) for text in (quote.before, quote.after))
    more = after - before
    if more == 0:
        return _tr("moved the edge of the highlight")
    if abs(more) == 1:
        return _tr("extended by one word") if more > 0 else _tr("shortened by one word")
    words = _tr("extended by {number} words") if more > 0 else _tr("shortened by {number} words")
    return words.format(number=count_words(abs(more)))


def _imported(row: HistoryRow) -> str:
    count, statements = row.counts.get("article", 0), row.counts.get("statement", 0)
    if not count and statements:
        return _tr("imported {count} statements").format(count=_number(statements))
    given = row.root.args.get("count")
    count = given if isinstance(given, int) and given > count else count
    if count == 1:
        return _tr("added an article")
    return _tr("imported {count} articles").format(count=_number(count)) if count else _tr("imported articles")


def _removed(row: HistoryRow) -> str:
    if row.count <= 1:
        return _tr("deleted the article")
    return _tr("deleted {count} articles").format(count=_number(row.count))


def _described(row: HistoryRow) -> str:
    changed = [one for one in row.columns if one.table == "article"]
    if len(changed) != 1:
        return _tr("changed the details")
    if changed[0].column == "status":
        return _status(changed[0].after)
    words = {
        "title": _tr("changed the title"),
        "outlet": _tr("changed the outlet"),
        "author": _tr("changed the author"),
        "published": _tr("changed the date"),
        "url": _tr("changed the address"),
        "language": _tr("changed the language"),
        "memo": _tr("changed the memo"),
    }
    return words.get(changed[0].column, _tr("changed the details"))


def _status(status: str | None) -> str:
    words = {
        "to do": _tr("marked to do"),
        "in progress": _tr("marked in progress"),
        "done": _tr("marked done"),
        "irrelevant": _tr("marked off topic"),
    }
    return words.get(status or "", _tr("changed the status"))


def _folded(row: HistoryRow) -> str:
    mark = row.spelled("type", "article_mark")
    return _tr("marked boilerplate") if mark is None or mark.after else _tr("unmarked boilerplate")


def _with_count(words: str, count: int) -> str:
    return f"{words} ({_number(count)})" if count > 1 else words


def _number(count: int) -> str:
    return QLocale().toString(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
