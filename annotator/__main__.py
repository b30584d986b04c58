"""`python -m annotator` and the `annotator` command."""


def main() -> None:
    """Run the command line."""
    from annotator.cli import cli

    cli()


if __name__ == "__main__":
    main()
