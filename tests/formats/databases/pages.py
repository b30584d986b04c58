"""Pages as Europresse and Factiva save them, with invented articles."""

from __future__ import annotations

CERTIFICATE = (
    "Le présent document est protégé par les lois et conventions internationales sur le droit d'auteur et son "
    "utilisation est régie par ces lois et conventions."
)


def europresse(*, number: int = 3) -> str:
    """A page of the layout since 2016: an `<article>` each, whose classes begin with `rdp__`."""
    articles = "".join([_reportage(), _world(), _tribune()][:number])
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>{articles}</body></html>'


def _reportage() -> str:
    return f"""<article><header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName"><span class="icon-Information"
 sourcecode="QP"></span>Le Quotidien du Port (site web)
                     <a href="#">Infos</a></span></div>
<div class="rdp__DocHeader"><span class="DocHeader">Économie, samedi 13 janvier 2024 - 08:05 UTC +01:00 1 843 mots</span></div>
<div class="titreArticle"><p class="sm-margin-bottomNews">Reportage</p>
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le phare <mark>rallumé</mark></p>
<p class="sm-margin-TopNews rdp__subtitle">Dix ans après, la lampe tourne de nouveau.</p></div>
<p class="sm-margin-bottomNews">Jean Petit ; Anne Dubois [email protected]</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer">
<p>Le gardien a tourné la clef. « Enfin », a-t-il dit à ceux qui étaient venus.</p>
<p><b>Une lampe neuve</b></p>
<p>La ville a payé la lampe.<br/>Le port, le reste &amp; le câble.</p>
<p><a href="https://quotidien.example/2024/phare.html">Cet article est paru dans Le Quotidien du Port (site web)</a></p>
</div></div></section>
<aside><div><p><b>Illustration(s) : </b></p><div><p>Le phare, hier.</p></div></div>
<div><b>Encadré(s) : </b><p>Le phare date de 1891.</p></div></aside>
<footer><div class="Doc-LegalInfo"><small>© 2024 Le Quotidien du Port. Tous droits réservés. {CERTIFICATE}</small></div>
<div class="publiC-lblNodoc">news·20240113·QPW·phare_1</div></footer></article>"""


def _world() -> str:
    return """<article><header><div><span class="DocPublicationName">The Harbour Times, no. 12</span></div>
<div><span class="DocHeader">World, Friday, November 13, 2015 1,204 words, p. A4</span></div>
<div class="titreArticle"><p class="titreArticleVisu grandTitre">Ships wait for the tide</p></div>
<div class="docAuthors">By Ada Smith</div></header>
<section><div class="DocText"><p>The ships have waited since Monday, said the harbour master, and they will wait for
the tide on Friday.</p></div></section>
<footer><small>© 2015 The Harbour Times. All rights reserved.</small><p>Document number : news·20151113·HT·1</p>
<span id="PubliC_lblNodoc">news·20151113·HT·1</span></footer></article>"""


def _tribune() -> str:
    """As older pages have it, with a kicker of its own, no author, and a tag that closes nothing."""
    return """<article> <header> <img sourcecode="LQ" src="http://x.example/lq.gif" /> <div> <span
 class="DocPublicationName">La Gazette   </span> </div> <div> <span class="DocHeader">Dernière heure, lundi 13 mars 2006,
 p. MDE6</span> </div> <div><p>OPINIONS</p></div> <div class="titreArticle"> <p class='sm-margin-bottom'>TRIBUNES</p>
 <p class="titreArticleVisu">Pour un port plus calme</p> </div> </header> <section> <p>Un port calme est un port qui dort,
 dit-on ici.</p> </div> </div> </section> <aside> <div> <b>Note(s) : </b><p>(14 mars 1956.)</p> </div> </aside> <footer>
 <a name="complement"></a> <small>© 2006 La Gazette. Tous droits réservés.</small> <p>Numéro de document :
 news·20060314·LQ·0mde1106_1</p> <div id="divPubliC"> <div> <span id="PubliC_lblNodoc">news·20060314·LQ·0mde1106_1</span>
 </div> <div> <span>Date d'émission : <b>2015-07-04</b></span> </div> </div> </footer> </article>"""


def europresse_tables() -> str:
    """A page of before 2013: tables, ISO 8859-1, the text between tags."""
    certificate = (
        '<table bgcolor="#ffffff"><tr><td align="center"><img src="b.gif">{id}</td></tr><tr><td align="center">Ce certificat '
        "est émis à <b>Université</b> à des fins de visualisation personnelle et temporaire.</td></tr>"
        f'<tr><td align="center" class="txtCertificat">{CERTIFICATE}</td></tr></table>'
    )
    first = (
        '<span class="DocPublicationName">Le Quotidien du Port</span><br><span class="DocHeader">Politique, </span>'
        '<span class="DocHeader">jeudi </span><span class="DocHeader">5 octobre 2012</span><br><br>'
        '<span class="TitreArticleVisu">Le phare : un débat</span><br><br>Le conseil a voté hier, été comme hiver, pour le '
        'phare.<font style="font-weight:bold;"> Suite du vote, une phrase.</font><p></p>Les pêcheurs sont contents.<p></p>'
        "<b><i>© 2012 Le Quotidien. Tous droits réservés.</i></b><p></p>Numéro de document : news·20121004·PO·2040056000"
        "<br><br><br>" + certificate.format(id="news·20121004·PO·2040056000")
    )
    second = (
        '<span class="DocPublicationName">Magazine 1, no. 5968</span><br><span class="DocHeader">Éditorial, </span>'
        '<span class="DocHeader">jeudi </span><span class="DocHeader">4 octobre 2012</span>'
        '<span class="DocHeader">, p. 03</span><br><br>Surtitre<br><span class="TitreArticleVisu">Un titre avec '
        '<span style="color:red; font-weight:bold">couleur</span> dedans</span><br><br>Jean Petit<br><p></p>Ceci est '
        '<span style="color:red">un</span> essai.<p></p>(1) Une note.<p></p><b><i>© 2012 Magazine 1. Tous droits réservés.'
        "</i></b><p></p>Numéro de document : news·20121003·MAG·156190<br>"
        + certificate.format(id="news·20121003·MAG·156190")
    )
    tables = "".join(
        '<table style="table-layout: fixed" align="center"><tr><td style="word-wrap: break-word;" ><table id="tbHeaderImages">'
        f'<tr><td id="celPublication"><img src="a.gif"><br></td></tr></table>{each}</td></tr></table>\n<p><br><br>'
        for each in (first, second)
    )
    return (
        '<html xmlns:n1="http://www.cedrom-sni.com/schema/newsv1.xsd"><head><META http-equiv="Content-Type" '
        'content="text/html; charset=ISO-8859-1"></head><body><form id="frmSave"><input type="button" value="Sauvegarder" />'
        f"</form>{tables}</body></html>"
    )


def _row(code: str, value: str) -> str:
    return f'<tr><td align="right" valign="top" class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'


def factiva() -> str:
    """A page with codes: a table an article."""
    first = "".join(
        _row(*each)
        for each in (
            ("SE", "Monde"), ("HD", "<b class='frHeadline'>Le port rouvre</b>\n"), ("BY", "Par Anne Dubois"),
            ("WC", "1 295 mots"), ("PD", "29 décembre 2011"), ("ET", "15:32"), ("SN", "La Gazette"), ("SC", "GAZFR"),
            ("ED", "Nationale"), ("PG", "26"), ("LA", "Français"), ("CY", "(c) 2011 La Gazette.   "),
            ("LP", '<p class="articleParagraph frarticleParagraph">Le port rouvre, dit le maire.</p>\n'
                   '<p class="articleParagraph frarticleParagraph">« C\'est un jour <b>heureux</b>. »</p>'),
            ("TD", '<p class="articleParagraph frarticleParagraph">Les bateaux sont là.</p>'),
            ("ART", '<p class="articleParagraph frarticleParagraph">Photo: le port.</p>'),
            ("NS", "<br/>gvote1 : Elections | gpol : Domestic Politics"), ("RE", "<br/>fra : France"),
            ("PUB", "<br/>La Gazette SA"), ("AN", "<br/>Document GAZFR00020111229e7ct0001r"),
        )
    )  # fmt: skip
    second = "".join(
        _row(*each)
        for each in (
            ("HD", "<b class='enHeadline'>Tide tables, again</b>"), ("WC", "65 words"), ("PD", "3 May 2012"),
            ("SN", "The Harbour Times"), ("SC", "HARBT"), ("LA", "English"), ("CY", "(c) 2012 Harbour Press."),
            ("LP", '<p class="articleParagraph enarticleParagraph">High tide is at noon, and it will be at noon again.</p>'),
            ("AN", "<br/>Document HARBT00020120503e8530002u"),
        )
    )  # fmt: skip
    articles = "<br/><span></span>".join(
        f'<div class="article {code}Article"><table cellpadding="1" border="0">{rows}</table><br/></div>'
        for code, rows in (("fr", first), ("en", second))
    )
    return _factiva_page(articles)


def _factiva_page(articles: str) -> str:
    return (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" '
        'content="text/html; charset=UTF-8"/><title>Factiva</title><style type="text/css">body{margin:0;}</style></head>'
        '<body class=\'\'><form name="PageBaseForm"><div id="contentWrapper"><div id="contentLeft"><span></span>'
        f'{articles}<br/><span></span><div id="pageFooter"><table><tr><td><span class="copyright">&copy; 2011 Factiva, Inc. '
        "All rights reserved.</span></td></tr></table></div></div></div></form></body></html>"
    )


def factiva_uncoded() -> str:
    """A page without codes: a `<div>` for each line above the text."""
    return _factiva_page(
        """<div id="article-HAFEN00020031204dzc4000il" class="article" ><div class="article deArticle"><p>
<div>Politik</div>
<div id="hd" ><span class='deHeadline'>Hafen bleibt zu   </span>
</div><div class="author">Von ROBERT MUSTER.   </div><div>1,314 Wörter</div><div>4 Dezember 2003</div><div>15:32</div>
<div>Hafen Nachrichten</div><div>HAFEN</div><div>12</div><div>Deutsch</div><div>Quelle: Hafen Nachrichten, 2003.</div>
</p>
<p class="articleParagraph dearticleParagraph">Der Hafen bleibt zu, sagt der Rat. Und er sagt es mit <b>Nachdruck</b>.   </p>
<p class="articleParagraph dearticleParagraph">Die Schiffe warten seit Montag vor der Mole.</p>
<p>http://www.hafen.example/artikel?x=1&#38;k=3</p>
<p>Verlag Hafen GmbH & Co</p><p>Dokument HAFEN00020031204dzc4000il</p></div></div><br/><span></span>
<div id="article-TAZ" class="lastarticle" ><div id="lastArticle" class="article deArticle"><p>
<div id="hd" ><span class='deHeadline'>Die Mole.   </span>
</div><div>935 Wörter</div><div>6 Dezember 2003</div><div>die hafenzeitung</div><div>HAZ</div><div>Deutsch</div>
<div>(c) 2003 hafenzeitung   </div>
</p><p class="articleParagraph dearticleParagraph">Die Mole ist alt.</p>
<p>Media GmbH</p><p>Dokument HAZ0000020031206dzc60000y</p></div></div>"""
    )
