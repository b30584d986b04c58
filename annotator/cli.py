"""The command line: the window's operations for terminals and scripts.

Results go to stdout; an error is one clear line on stderr, with exit code 1. Wrong usage exits with 2.
"""

from __future__ import annotations

import codecs
import json
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.model.errors import AnnotatorError
from annotator.version import __version__

if TYPE_CHECKING:
    from annotator.identity import Identity
    from annotator.model.added import AddResult
    from annotator.project.project import Project

_PATH = click.Path(path_type=Path, readable=False)  # what cannot be read is no wrong usage: the operation says why


class _Commands(click.Group):
    """The commands; anything else on the line is a project or articles to open in the window."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except AnnotatorError as error:
            click.echo(f"annotator: {error}", err=True)
            ctx.exit(1)


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Highlight what is said in the news; tag who says it and where they stand.

    `annotator [PROJECT.annot | ARTICLE ...]` opens the window.
    """
    if ctx.invoked_subcommand is None:
        _open_window([])


@cli.command("open", hidden=True)
@click.argument("paths", nargs=-1, type=_PATH)
def open_window(paths: tuple[Path, ...]) -> None:
    """Open the window on a project, or on articles to add."""
    _open_window(paths)


@cli.command()
@click.option("--output", type=_PATH, help="The folder for sample.annot, sample.csv and sample.png.")
@click.option("--no-window", is_flag=True, help="Write the files and print their paths.")
def demo(output: Path | None, no_window: bool) -> None:
    """Open the sample project; write it, its CSV and a picture of the window."""
    from annotator import app
    from annotator.paths import data_folder

    folder = output or data_folder() / "sample"
    if no_window:
        for path in app.write_demo(folder):
            click.echo(path)
        return
    project = app.sample_project(folder)
    if not (folder / "sample.png").exists():
        # The picture is painted without a screen, which a process with a window cannot.
        subprocess.run([sys.executable, "-m", "annotator", "demo", "--no-window", "--output", folder], check=False)
    sys.exit(app.run([project], with_tour=True))


@cli.command()
@click.argument("project", type=_PATH)
def new(project: Path) -> None:
    """Make a new project; never overwrites a file."""
    from annotator.project.project import Project

    Project.create(project, _identity()).close()
    click.echo(project)


def _codec(_: click.Context, __: click.Parameter, said: str | None) -> str | None:
    """The codec of that name; a usage error where there is none."""
    try:
        return codecs.lookup(said).name if said else None
    except LookupError:
        raise click.BadParameter(f"there is no encoding {said}") from None


def _columns(_: click.Context, __: click.Parameter, said: Sequence[str]) -> dict[str, str]:
    """What the user says of columns, as `ReadOptions` has it; a usage error for what is no meaning."""
    from annotator.model.reading import COLUMN_MEANINGS, FIELD_PREFIX

    found: dict[str, str] = {}
    for one in said:
        header, _equals, meaning = one.rpartition("=")
        if not header or meaning not in (*COLUMN_MEANINGS, "field"):
            raise click.BadParameter(f"{one} is no HEADER=MEANING")
        found[header] = f"{FIELD_PREFIX}{header}" if meaning == "field" else meaning
    return found


@cli.command()
@click.argument("project", type=_PATH)
@click.argument("sources", nargs=-1, required=True, metavar="PATH|ADDRESS...")
@click.option("--encoding", callback=_codec, help="That of the texts, such as cp1252; by default it is found out.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADER=MEANING",
    callback=_columns,
    help="What a column of a table holds: text, title, outlet, author, published, url, language, field or ignore.",
)
@click.option("--chapters", is_flag=True, help="Each chapter of a book is an article, in a group.")
@click.option("--no-files", is_flag=True, help="Do not keep the files themselves in the project.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def add(
    project: Path,
    sources: tuple[str, ...],
    encoding: str | None,
    columns: dict[str, str],
    chapters: bool,
    no_files: bool,
    as_json: bool,
) -> None:
    """Add articles: files, the files in folders, and pages of the web. Exits with 1 if one failed.

    An address begins with https:// or http://; that page alone is fetched, and nothing that it refers to.
    """
    from annotator.model.reading import ReadOptions
    from annotator.operations.importing import add_files
    from annotator.operations.web_pages import read_sources

    options = ReadOptions(encoding=encoding, columns=columns, chapters=chapters)
    with _writing(project) as opened:
        results = add_files(opened, read_sources(sources, options=options, keep=not no_files))
    for result in results:
        click.echo(json.dumps(_fields(result), ensure_ascii=False) if as_json else _line(result))
    if any(result.status == "failed" for result in results):
        sys.exit(1)


@cli.command()
@click.argument("project", type=_PATH)
@click.argument("article")
@click.argument("file", type=_PATH)
@click.option("--preview", is_flag=True, help="Say what would become of the statements, and store nothing.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a statement.")
def replace(project: Path, article: str, file: Path, preview: bool, as_json: bool) -> None:
    """Give an article (by its uid) the newer text in a file; its statements move with their words.

    One line each: exact, changed (the words it stands on now), or waiting for a place.
    """
    from annotator.operations.texts import plan_version, read_version, replace_text

    draft = read_version(file)
    with _reading(project) if preview else _writing(project) as opened:
        change = plan_version(opened, article, draft)
        if not preview:
            replace_text(opened, change)
    for one in change.statements:
        told = {"uid": one.statement.uid, "became": "waiting" if one.how == "lost" else one.how}
        told |= {"quote": one.statement.quote, "words": one.words(change.new)}
        click.echo(json.dumps(told, ensure_ascii=False) if as_json else _became(told))


@cli.command()
@click.argument("project", type=_PATH)
@click.argument("out", type=_PATH)
@click.option("--format", "format_name", help="The format; by default that of the suffix.")
@click.option(
    "--table", default="statements", show_default=True, help="statements, articles, speakers, concepts or codebook."
)
@click.option("--excel", is_flag=True, help="Make it safe and readable for spreadsheets.")
@click.option("--where", multiple=True, metavar="FIELD=VALUE", help="Only statements whose column has this value.")
def export(project: Path, out: Path, format_name: str | None, table: str, excel: bool, where: Sequence[str]) -> None:
    """Write a table of the project into a file."""
    from annotator.operations import exporting

    wanted: dict[str, str] = {}
    for condition in where:
        column, equals, value = condition.partition("=")
        if not equals:
            raise click.BadParameter(f"{condition} is not FIELD=VALUE", param_hint="--where")
        wanted[column] = value
    with _reading(project) as opened:
        exporting.export(opened, out, format_name=format_name, table=table, excel=excel, where=wanted)
    click.echo(out)


@cli.command("import")
@click.argument("project", type=_PATH)
@click.argument("file", type=_PATH)
def import_file(project: Path, file: Path) -> None:
    """Merge a codebook's CSV into the project: what is missing comes, what differs follows the file."""
    from annotator.operations.codebook_import import import_codebook, read_codebook_file

    data = read_codebook_file(file)
    with _writing(project) as opened:
        changed = import_codebook(opened, data=data)
    click.echo(f"imported: {file}" if changed else f"nothing new: {file}")


@cli.command()
@click.argument("project", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def info(project: Path, as_json: bool) -> None:
    """Say what a project holds."""
    from annotator.project.schema import SCHEMA_VERSION

    with _reading(project) as opened:
        found: dict[str, object] = {
            "project_uid": opened.uid,
            "schema_version": SCHEMA_VERSION,
            **opened.counts(),
            "waiting": sum(opened.waiting().values()),
            "coders": [coder.name for coder in opened.codebook().coders],
        }
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return
    for name, value in found.items():
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        click.echo(f"{name}: {shown}")


@cli.command()
@click.argument("project", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def check(project: Path, as_json: bool) -> None:
    """Prove a project: file, keys, quotes against texts, log against rows. Exits with 1 if not sound."""
    with _reading(project) as opened:
        problems = opened.check()
    if as_json:
        click.echo(json.dumps({"ok": not problems, "problems": [asdict(p) for p in problems]}, ensure_ascii=False))
    else:
        for problem in problems:
            click.echo(f"{problem.kind} {problem.uid}: {problem.text}")
        click.echo("sound" if not problems else f"{len(problems)} problems")
    if problems:
        sys.exit(1)


def _open_window(paths: Sequence[Path]) -> None:
    from annotator import app

    sys.exit(app.run(paths))


def _fields(result: AddResult) -> dict[str, str | None]:
    return {"name": result.name, "status": result.status, "uid": result.uid, "reason": result.reason}


def _became(told: dict[str, str | None]) -> str:
    quote, words = (" ".join((told[name] or "").split()) for name in ("quote", "words"))
    return f"{told['became']}: {quote}" + (f" → {words}" if told["became"] == "changed" else "")


def _line(result: AddResult) -> str:
    return f"{result.status}: {result.name}" + (f" ({result.reason})" if result.reason else "")


def _identity() -> Identity:
    from annotator.identity import Identity
    from annotator.project.clock import SystemSource

    return Identity(SystemSource())


@contextmanager
def _writing(path: Path) -> Generator[Project]:
    from annotator.project.damage import damage_told
    from annotator.project.project import Project

    with damage_told(path), Project.open(path, _identity()) as project:
        yield project


@contextmanager
def _reading(path: Path) -> Generator[Project]:
    """A project for reading, also while a window has it."""
    from annotator.project.damage import damage_told
    from annotator.project.project import Project

    with damage_told(path), Project.open(path, _identity(), read_only=True) as project:
        yield project
