"""`python -m annotator` and the `annotator` command."""

import sys


def main() -> None:
    """Run the command line; where it is empty, or names a project, the window need not wait for what reads one."""
    words = sys.argv[1:]
    if words and not (len(words) == 1 and words[0].endswith(".annot") and not words[0].startswith("-")):
        from annotator.cli import cli

        cli()
        return
    from pathlib import Path

    from annotator import app

    try:
        code = app.run([Path(word) for word in words])
    except Exception as error:
        from annotator.model.errors import AnnotatorError  # a start that goes well needs none

        if isinstance(error, AnnotatorError):
            sys.exit(f"annotator: {error}")
        raise
    sys.exit(code)


if __name__ == "__main__":
    main()
