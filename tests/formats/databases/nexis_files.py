"""Files as Nexis and LexisNexis give them, with invented articles."""

from __future__ import annotations

from tests.formats.databases.word_files import Line, word_file

LINK = "https://advance.lexis.com/api/document?id=urn:contentItem:{}&idtype=PID&context=1516831"
IDS = ("5WG2-7T11-F021-636K-00000-00", "5WG8-6R61-F021-64KH-00000-00")
LABEL = "\u00a0"


def nexis_uni() -> list[Line]:
    """The lines of a Word file of Nexis Uni: a cover that lists two articles, then these."""
    cover = [
        Line(""), Line("Date and Time: Friday, 5. July 2019 09:31:00 CEST"), Line("Job Number: 00000001"), Line("Documents (2)"),
        Line("1. Harbour opens, at last; The mayor is glad", LINK.format(IDS[0])), Line("Client/Matter: -None-"),
        Line("Search Terms: harbour"), Line("Search Type: Natural Language "), Line("Narrowed by: "),
        Line("", cells=("Content Type", "Narrowed by")),
        Line("", cells=("News", "Timeline: Jul 01, 2019 to Jul 05, 2019; Sources: The Harbour Times(London)")),
        Line("2. Le phare rallumé", LINK.format(IDS[1])), Line("Client/Matter: -None-"), Line("Search Terms: harbour"),
    ]  # fmt: skip
    first = [
        Line("Harbour opens, at last; The mayor is glad", bold=True), Line("The Harbour Times(London)"),
        Line("July 4, 2019 Thursday 1:04 PM GMT"), Line("\nCopyright 2019 Harbour Press Ltd. All Rights Reserved"), Line("\n"),
        Line(f"Section:{LABEL}POLITICS; Pg. 12; Version:3"), Line(f"Length:{LABEL}1,641 words"),
        Line(f"Byline:{LABEL}By Ada Smith in Port Bell"), Line(f"Highlight:{LABEL}The mayor is glad."), Line("Body"), Line(""),
        Line("The harbour is open, said the mayor, and it will not be closed again in her time."),
        Line("Subject: this is what the letter began with, and it is the article's own."),
        Line("A quiet town", bold=True), Line("The town had waited for that since the winter."), Line("Graphic"),
        Line("The harbour, yesterday."), Line("Classification"), Line(f"Language:{LABEL}ENGLISH"),
        Line(f"\nPublication-Type:{LABEL}Newspaper"), Line(f"\nSubject:{LABEL}HARBOURS (89%); MAYORS (72%)"),
        Line(f"\nLoad-Date:{LABEL}July 5, 2019"), Line("\nEnd of Document"),
    ]  # fmt: skip
    second = [
        Line("Le phare rallumé", bold=True), Line("Le Quotidien du Port"), Line("3 juillet 2019 mercredi"),
        Line("Édition nationale"), Line("\nCopyright 2019 Le Quotidien Tous droits réservés"),
        Line(f"Rubrique:{LABEL}ÉCONOMIE"), Line(f"Longueur:{LABEL}412 mots"), Line(f"Auteur:{LABEL}Anne Dubois"), Line("Corps"),
        Line("Le gardien a tourné la clef, et la lampe a tourné avec elle."),
        Line(f"\nDate de chargement:{LABEL}4 juillet 2019"), Line("\nFin du document"),
    ]  # fmt: skip
    return [*cover, *first, Line(""), *second]


def nexis_word() -> bytes:
    """The Word file of these lines."""
    return word_file(nexis_uni())


LEXISNEXIS_TEXT = """



Download Request: Selected Items: 1-3
Time Of Request: Friday, March 20, 2018  16:51:31

Send To:
UNIVERSITY LIBRARY

Terms: (harbour)


Source: The Harbour Times
Project ID: None



                               1 of 3 DOCUMENTS



                           The Harbour Times (London)

                            January 11, 2010 Monday
                                   Edition 1;
                                    Scotland

The harbour is open again after a long winter in which nobody knew when the ice
would go

BYLINE: ADA Smith

SECTION: FEATURES; Pg. 6

LENGTH: 677 words


The harbour is open, said the mayor on Monday, and it will not be closed again
in her time. She had said so in the autumn, too, but then the ice came and there
was nothing to be done.

NOTE: this stands in the article, and stays there.

The town had waited for that since the winter, which was the longest that anyone
could remember.

LOAD-DATE: January 11, 2010

LANGUAGE: ENGLISH

GRAPHIC: The harbour, on Monday

PUBLICATION-TYPE: Newspaper

JOURNAL-CODE: HARB


                      Copyright 2010 HARBOUR NEWSPAPERS LTD
                              All Rights Reserved

                               2 of 3 DOCUMENTS


     Copyright 2015 Harbourpost Interactive Company, LLC d/b/a Harbour Post
                                    Digital
                              All Rights Reserved

                                The Harbour Post

                             July 1, 2015 Wednesday
                                 Met 2 Edition

SECTION: A-SECTION; Pg. A01

LENGTH: 3,362 words

HEADLINE: Quiet people, loud results

BYLINE: Wes Lower;Kim Kind;Keith L. Alex

BODY:

It was not yet 9 a.m., and the ferry was late.

LOAD-DATE: July 1, 2015

LANGUAGE: ENGLISH

                               Dokument 3 von 3


                               die hafenzeitung

                            Dienstag 10. Dezember 2019

Hafen zu

AUTOR: VON Max Muster

RUBRIK: POLITIK; S. 5

LÄNGE: 1.234 Wörter

Der Hafen bleibt zu, sagt der Rat, und er sagt es nicht zum ersten Mal.

UPDATE: 11. Dezember 2019

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung

                       Copyright 2019 hafenzeitung GmbH
                           Alle Rechte Vorbehalten
"""

_STYLE = """<STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; margin-bottom: 0em; }
.c2 { font-family: 'Times New Roman'; font-size: 10pt; font-weight: normal; }
.c3 { text-align: center; margin-left: 13%; margin-right: 13%; }
.c4 { font-family: 'Times New Roman'; font-size: 10pt; font-weight: bold; color: #CC0033; }
.c5 { text-align: left; }
.c6 { text-align: left; margin-top: 0em; margin-bottom: 0em; }
.c7 { font-family: 'Times New Roman'; font-size: 14pt; font-weight: bold; }
.c8 { font-family: 'Times New Roman'; font-size: 10pt; font-weight: bold; }
.c9 { text-align: left; margin-top: 1em; margin-bottom: 0em; }
--></STYLE>"""


def _block(words: str, around: str = "c5", inside: str = "c6") -> str:
    return f'<BR><DIV CLASS="{around}"><P CLASS="{inside}">{words}</P>\n</DIV>\n'


def _span(words: str, kind: str = "c2") -> str:
    return f'<SPAN CLASS="{kind}">{words}</SPAN>'


def _labelled(label: str, value: str) -> str:
    return _block(_span(f"{label}: ", "c8") + _span(value))


def _count(number: int) -> str:
    head = f'<A NAME="DOC_ID_0_{number}"></A><!-- Hide XML section from browser\n<DOC NUMBER={number}>\n<DOCFULL> -->\n'
    return head + _block(_span(f"{2000 + number} of 2146 DOCUMENTS"), "c0", "c1")


def lexisnexis_page() -> str:
    """A page of LexisNexis: English, French, and one that it could not give."""
    first = [
        _count(1), _block(_span("The Harbour Times"), "c3", "c1"),
        _block(_span("December", "c4") + _span(" 19, 1991, Sunday, Late Edition - Final<BR>Correction Appended"), "c3", "c1"),
        _block(_span("The Ice Is Gone;<BR>A Town Waits", "c7")), _labelled("BYLINE", "By ADA SMITH"),
        _labelled("SECTION", "Section 5; Part 2; Page 16; Column 2; National Desk"), _labelled("LENGTH", "584 words"),
        '<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">The ice is gone, said the pilot.</SPAN></P>\n<P CLASS="c9">'
        '<SPAN CLASS="c2">A list:<BR>&nbsp;<BR>Category 1</SPAN></P>\n<P CLASS="c9"><SPAN CLASS="c2"> &quot;Open&quot; was the '
        '</SPAN><SPAN CLASS="c4">word</SPAN><SPAN CLASS="c2"> on the quay.</SPAN></P>\n<P CLASS="c9"></P>\n</DIV>\n',
        "<TABLE><TR><TD><P>Rank</P></TD><TD><P>Port</P></TD></TR><TR><TD><P>1</P></TD><TD><P>Port Bell</P></TD></TR></TABLE>",
        _labelled("LOAD-DATE", "December 19, 1991"), _labelled("LANGUAGE", "ENGLISH"), _block(_span("MATP")),
        _labelled("CORRECTION-DATE", "January 28, 1993"),
        '<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8"> CORRECTION:<BR></SPAN></P>\n<P CLASS="c9"><SPAN CLASS="c2">The '
        "pilot was misnamed.</SPAN></P>\n</DIV>\n",
        _labelled("GRAPHIC", "Diagram: &quot;Ice&quot; (Source: Port)"),
        _block(_span("Copyright 1991 Harbour Press<BR>All Rights Reserved"), "c3", "c1"), "<!-- </DOCFULL>\n</DOC> -->\n",
    ]  # fmt: skip
    second = [
        _count(2), _block(_span("Le Quotidien"), "c3", "c1"),
        _block(_span("12", "c4") + _span(" avril 2013 vendredi<BR>1") + _span("<SUP>ST</SUP>") + _span(" Edition"), "c3", "c1"),
        _block(_span('" Un titre cité "', "c7")), _labelled("AUTEUR", "Anne Dubois"),
        _labelled("RUBRIQUE", "INTERNATIONAL; Pg. 35"), _labelled("LONGUEUR", "143 mots"),
        '<BR><DIV CLASS="c5"><BR><BR><P CLASS="c6"><SPAN CLASS="c8">ENCART:</SPAN><SPAN CLASS="c2">&nbsp;La lampe tourne.<BR>'
        "</SPAN></P>\n</DIV>\n",
        _block(_span("Le phare a été rallumé\nhier, dit le gardien."), "c5", "c9"), _labelled("SUJET", "PHARES (90%)"),
        _labelled("DATE-CHARGEMENT", "13 April 2013"), _labelled("LANGUE", "FRENCH; FRANÇAIS"),
        _block(_span("Copyright 2013 Le Quotidien<BR>Tous Droits Réservés"), "c0", "c1"),
    ]  # fmt: skip
    failed = "We are sorry but there is an error in this document and it is not possible to display it."
    body = "".join([*first, *second, _count(3), _block(_span(failed))])
    cover = _block(_span("Download Request: Selected Items: 1-3<BR>Time Of Request: Tuesday, October 15, 2019"))
    return f"<HTML>\n<HEAD>\n{_STYLE}\n<TITLE>&nbsp;</TITLE></HEAD>\n<BODY>\n{cover}{body}</BODY></HTML>\n"


def lexisnexis_rtf() -> bytes:
    """RTF as LexisNexis writes it: pictures, centred heads, `\\par` for blank lines."""
    plain = r"\pard \hyphpar0 \ql \li0\ri0 \sb0 \fi0 "
    centred = r"\pard \qc \li0\ri0 \sb0 \fi0 "
    lines = [
        plain + r"{\*\shppict{\pict\pngblip" + "\n" + "89504e470d0a" * 40 + "}}", plain + "Download Request: Selected Items: 1-1", "",
        centred + "1 of 1 DOCUMENTS", "", centred + "Copyright 2015 Harbour Press", centred + "All Rights Reserved ",
        centred + "The Harbour Post", "", r"\cf17 \b \i0 " + centred + r"July\cf \b0  1, 2015 Wednesday  ",
        centred + "Met 2 Edition", "", r"\b " + plain + r"SECTION: \b0 A-SECTION; Pg. A01", "",
        r"\b " + plain + r"LENGTH: \b0 3362 words", "", r"\b " + plain + r"HEADLINE: \b0 Caf\'e9s on the quay", "",
        r"\b " + plain + r"BYLINE: \b0 Wes Lower; Kim Kind", "", r"\b " + plain + r"BODY: \b0 ", "",
        plain + "It was not yet 9 a.m., and the ferry was late, as it is on every day of the week but Monday.", "",
        plain + r"\ldblquote It is late,\rdblquote  said the captain \emdash  \u8220?again\u8221?.", "",
        r"\b " + plain + r"LOAD-DATE: \b0 July 1, 2015", "", r"\b " + plain + r"LANGUAGE: \b0 ENGLISH", "",
    ]  # fmt: skip
    body = "\n".join(f"\\par {each}" for each in lines)
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0\n{\\fonttbl{\\f0\\fmodern Courier;}}{\\stylesheet{\\fs20 \\snext0 Normal;}}\n"
        "{\\*\\LXNComment 1826:1}{\\header \\pard Page \\chpgn \\par }" + body + "\n}"
    ).encode("ascii")
