"""The command line: the same operations as the window."""

from __future__ import annotations

import click

from annotator import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def cli() -> None:
    """Highlight what is said in the news; tag who says it and where they stand."""
