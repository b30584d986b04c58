"""`python -m annotator` and the `annotator` command."""

import sys


def main() -> None:
    """Run the command line; where it is empty the window need not wait for what reads one."""
    if len(sys.argv) > 1:
        from annotator.cli import cli

        cli()
        return
    from annotator import app

    try:
        code = app.run([])
    except Exception as error:
        from annotator.model.errors import AnnotatorError  # a start that goes well needs none

        if isinstance(error, AnnotatorError):
            sys.exit(f"annotator: {error}")
        raise
    sys.exit(code)


if __name__ == "__main__":
    main()
