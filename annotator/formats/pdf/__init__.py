"""PDF pages as text: pdfium tells where each letter stands, and the rules here put the letters together again.

A page is letters at places, in the order in which a program drew them. `letters` asks pdfium, `lines` puts
fragments together, `order` finds the columns, `furniture` what recurs from page to page, `paragraphs` where
they begin and go on, `hyphens` which hyphens were the printer's.
"""
