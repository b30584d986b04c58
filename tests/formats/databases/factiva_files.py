"""Files as Factiva gives them beside its pages, with invented articles."""

from __future__ import annotations

from tests.formats.databases.word_files import Line, word_file

XML = """<?xml version="1.0" encoding="utf-8"?>
<PPSResponse>
  <ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">
    <ppsarticleResultSet count="2">
      <ppsarticle>
        <article>
          <accessionNo>HARBT00020120109e51700030</accessionNo>
          <reference>distdoc:archive/ArchiveDoc::Article/HARBT00020120109e51700030</reference>
          <baseLanguage>EN</baseLanguage>
          <byline>By Ada Smith</byline>
          <copyright>(c) 2012 Harbour Press   </copyright>
          <edition>Final</edition>
          <headline>
            <paragraph display="Proportional" truncation="None" lang="EN">
              <hlt>HARBOUR</hlt> - open again</paragraph>
          </headline>
          <leadParagraph>
            <paragraph display="Proportional" truncation="None">The harbour is <hlt>open</hlt>, says the mayor.</paragraph>
          </leadParagraph>
          <pages>1</pages>
          <publicationDate>
            <dateTime>2012-01-09T01:35:58Z</dateTime>
          </publicationDate>
          <publisherName>Harbour Press</publisherName>
          <sectionName>News</sectionName>
          <sourceName>The Harbour Times</sourceName>
          <region code="usa"><name>United States</name></region>
          <region code="usmn"><name>Minnesota</name></region>
          <newsSubject code="gwea" position="0"><name>Weather</name></newsSubject>
          <descField code="ipcre">EUROPE</descField>
          <sourceCode>HARBT</sourceCode>
          <tailParagraphs>
            <paragraph display="Proportional">The ice is gone.</paragraph>
            <paragraph display="Proportional">The ships are here &amp; waiting.</paragraph>
          </tailParagraphs>
          <notes>A NOTE</notes>
          <wordCount>942</wordCount>
        </article>
      </ppsarticle>
      <ppsarticle><article><accessionNo>GAZFR00020120106e51600031</accessionNo><baseLanguage>FR</baseLanguage>
        <headline>Le phare</headline><publicationDate><date>2012-01-06</date></publicationDate>
        <publicationTime><time>11:30:00</time></publicationTime><sourceName>La Gazette</sourceName>
        <leadParagraph><paragraph>La lampe tourne.</paragraph></leadParagraph></article></ppsarticle>
    </ppsarticleResultSet>
  </ppsArticleResponse>
</PPSResponse>
"""

FEED = """<?xml version="1.0"?>
<DistList><DistDoc action="add" an="HARBN00020041021e0al000h3" doctype="article">
<ReplyItem lang="en"><BaseLang fid="la" value="en"/><AccessionNo fid="an" value="HARBN00020041021e0al000h3"/>
<Num fid="wc" value="193"/><Date fid="pd" value="20041021"/><Time fid="et" value="030856"/><SrcCode fid="sc" value="harbn"/>
<SrcName fid="sn">Harbour Newswires</SrcName><Title fid="hl"><Headline fid="hd"><Para lang="en">A ship is late</Para></Headline>
</Title></ReplyItem><ArchiveDoc><Article><Copyright fid="cy">(c) 2004</Copyright><HandL fid="hlp"><LeadPara fid="lp"><Para>A
ship is late.</Para></LeadPara></HandL><TailParas fid="td"><Para>It is the third one.</Para><Para>More soon.</Para></TailParas>
</Article></ArchiveDoc></DistDoc></DistList>
"""

TEXT = """Le phare rallumé
Par Anne Dubois
1 295 mots
29 décembre 2011
15:32
La Gazette
GAZFR
26
Français
(c) 2011 La Gazette.

Le gardien a tourné la clef, hier au soir, devant tous ceux qui étaient venus au
bout du môle.

« Enfin », a-t-il dit.

La Gazette SA

Document GAZFR00020111229e7ct0001r

Politics
Harbour stays closed until the ice is gone from the bay
65 words
3 May 2012
The Harbour Times
HARBT
English
(c) 2012 Harbour Press.

The harbour stays closed.

Document HARBT00020120503e8530002u

Search Summary
Text harbour
"""

CODED_TEXT = """HD
Harbour stays closed
BY
By Ada Smith
WC
65 words
PD
3 May 2012
SN
The Harbour Times
LA
English
LP
The harbour stays closed.

It has been closed since Monday.
TD
More on Friday.
AN
Document HARBT00020120503e8530002u
"""


def factiva_word() -> bytes:
    """A Word file with Factiva's codes in a table, as one gets from its RTF."""
    rows = [
        ("SE", "News"), ("HD", "Harbour stays closed"), ("BY", "By Ada Smith"), ("WC", "1,065 words"), ("PD", "3 May 2012"),
        ("ET", "03:05 PM"), ("SN", "The Harbour Times"), ("SC", "HARBT"), ("LA", "English"), ("CY", "(c) 2012 Harbour Press."),
        ("LP", "The harbour stays closed.\nIt has been closed since Monday."), ("TD", "More on Friday."),
        ("NS", "gwea : Weather | gcat : Political News"), ("AN", "Document HARBT00020120503e8530002u"),
    ]  # fmt: skip
    return word_file([Line("", cells=row) for row in rows])


def factiva_rtf(*, coded: bool = True) -> bytes:
    """RTF as Factiva writes it: rows of codes, or lines whose title is bold."""
    rows = [
        ("HD", r"{\b Caf\'e9s on the quay}"), ("WC", "1,065 words"), ("PD", "3 May 2012"), ("SN", "The Harbour Times"),
        ("SC", "HARBT"), ("PG", "A4"), ("LA", "English"), ("CY", "(c) 2012 Harbour Press."),
        ("LP", r"The caf\'e9s are open.\par They have been open since Monday."),
        ("TD", r"\u8220?More on Friday\u8221? \emdash  says the mayor."), ("AN", "Document HARBT00020120503e8530002u"),
    ]  # fmt: skip
    if coded:
        body = "\n".join(
            rf"\trowd\trgaph0\cellx800\cellx9000\pard\intbl {{\b {code}}}\cell \pard\intbl {value}\cell\row"
            for code, value in rows
        )
    else:
        values = dict(rows)
        body = "\n".join(
            [
                r"\pard News\par", rf"\pard {values['HD']}\par", r"\pard By Ada Smith\par",
                *(rf"\pard {values[code]}\par" for code in ("WC", "PD", "SN", "SC", "PG", "LA", "CY")),
                rf"\pard \par {values['LP']}\par {values['TD']}\par Harbour Press Ltd\par {values['AN']}\par",
            ]
        )  # fmt: skip
    return (
        r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fswiss Arial;}}{\info{\title Factiva RTF Display Format}}"
        r"{\footer\pard Page 1\par}" + "\n" + body + r"\pard\par}"
    ).encode("ascii")
