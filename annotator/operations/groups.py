"""Groups of articles that belong together, such as one dispatch in several newspapers. An article is in one at most."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.change import Changed
from annotator.model.errors import InvalidValue, sentence
from annotator.project.edit import Edit
from annotator.project.project import Project


def make_group(project: Project, *, uids: Sequence[str], name: str) -> Changed | None:
    """Put articles into a new group, out of those that they were in; None without articles.

    Raises `InvalidValue` where the name has no words. A group that is left without articles goes with it.
    """
    words = _named(name)
    if not uids:
        return None
    with project.edit("make group", name=words, count=len(set(uids))) as edit:
        group = edit.new_uid()
        edit.insert("article_group", group, {"name": words})
        _move(project, edit, uids, group)
    return edit.changed


def add_to_group(project: Project, *, uids: Sequence[str], group: str) -> Changed | None:
    """Put articles into a group; raises `NotFound`. None where they were in it."""
    name = project.article_group(group).name
    with project.edit("add to group", name=name, count=len(set(uids))) as edit:
        _move(project, edit, uids, group)
    return edit.changed


def leave_group(project: Project, *, uids: Sequence[str]) -> Changed | None:
    """Take articles out of their groups; None where they were in none."""
    if not uids:
        return None
    name = project.article(uids[0]).group_name
    with project.edit("leave group", name=name, count=len(set(uids))) as edit:
        _move(project, edit, uids, None)
    return edit.changed


def rename_group(project: Project, *, group: str, name: str) -> Changed | None:
    """Call a group otherwise; raises `NotFound`, `InvalidValue`."""
    words = _named(name)
    with project.edit("rename group", name=words) as edit:
        edit.update("article_group", group, {"name": words})
    return edit.changed


def dissolve_group(project: Project, *, group: str) -> Changed | None:
    """Take away a group; its articles stay, without one. Raises `NotFound`."""
    found = project.article_group(group)
    with project.edit("dissolve group", name=found.name, count=found.articles) as edit:
        for uid in project.group_members(group):
            edit.update("article", uid, {"group_id": None})
        edit.delete("article_group", group)
    return edit.changed


def _named(name: str) -> str:
    words = " ".join(name.split())
    if not words:
        raise InvalidValue(sentence("A group needs a name."))
    return words


def _move(project: Project, edit: Edit, uids: Sequence[str], group: str | None) -> None:
    """Into a group, or into none; groups that lose all their articles go."""
    moved = dict.fromkeys(uids)
    left = {found for uid in moved if (found := project.article(uid).group) is not None and found != group}
    for uid in moved:
        edit.update("article", uid, {"group_id": group})
    for emptied in sorted(left):
        if moved.keys() >= set(project.group_members(emptied)):
            edit.delete("article_group", emptied)
