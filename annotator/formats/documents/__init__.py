"""Documents of office programs, books and printed pages: what their readers share.

A reader takes its format apart into `pieces`, one a paragraph; these become one text with its marks and with what
the text, and the document's `properties`, say of it.
"""
