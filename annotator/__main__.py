"""`python -m annotator` and the `annotator` command."""

import sys


def main() -> None:
    """Run the command line; where it is empty the window need not wait for what reads one."""
    if len(sys.argv) > 1:
        from annotator.cli import cli

        cli()
        return
    from annotator import app
    from annotator.model.errors import AnnotatorError

    try:
        sys.exit(app.run([]))
    except AnnotatorError as error:
        sys.exit(f"annotator: {error}")


if __name__ == "__main__":
    main()
