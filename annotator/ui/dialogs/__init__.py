"""The dialogs: values in, a value out; none of them knows the project."""
