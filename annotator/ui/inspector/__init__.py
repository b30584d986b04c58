"""The inspector: the tags of the selected statement, each editable in place."""
