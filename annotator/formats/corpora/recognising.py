"""Whether bytes are a spreadsheet, without what reads one."""

from __future__ import annotations

from annotator.formats.zipped import is_zip

_XLSX = b"xl/workbook"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are those of an XLSX or ODS file."""
    return is_zip(data) and (_ODS in data[:200] or _XLSX in data)
