"""Outlets by the address of their site, and as their readers spell them.

Pages name themselves in capitals, by their address, or not at all.
"""

from __future__ import annotations

from annotator.formats.press.lines import squeezed
from annotator.formats.press.names import host_name

_SITES = """
20 Minutes: 20minutes.fr
24 Heures: 24heures.ch
ABC News: abcnews.go.com abc.net.au
AFP: afp.com
Africa 24: africa24tv.com
Al Jazeera: aljazeera.com aljazeera.net
Aleteia: aleteia.org
Alternatives économiques: alternatives-economiques.fr
Arrêt sur images: arretsurimages.net
Associated Press: apnews.com ap.org
Axios: axios.com
BBC: bbc.com bbc.co.uk
BBC News:
BFM TV: bfmtv.com
BFM Business: bfmbusiness.bfmtv.com
Bild: bild.de
Bloomberg: bloomberg.com
Breitbart: breitbart.com
Business Insider: businessinsider.com businessinsider.fr
BuzzFeed News: buzzfeednews.com
CBC: cbc.ca
CBC News:
CBS News: cbsnews.com
Challenges: challenges.fr
Charlie Hebdo: charliehebdo.fr
CNBC: cnbc.com
CNews: cnews.fr
CNN: cnn.com edition.cnn.com
Contexte: contexte.com
Corriere della Sera: corriere.it
Courrier international: courrierinternational.com
Daily Mail: dailymail.co.uk
Daily Mirror: mirror.co.uk
Dauphiné libéré: ledauphine.com
Der Spiegel: spiegel.de
Der Standard: derstandard.at
Deutsche Welle: dw.com
Die Welt: welt.de
Die Zeit: zeit.de
El Mundo: elmundo.es
El País: elpais.com
Euractiv: euractiv.com euractiv.fr
Euronews: euronews.com
Europe 1: europe1.fr
Financial Times: ft.com
Forbes: forbes.com forbes.fr
Foreign Affairs: foreignaffairs.com
Foreign Policy: foreignpolicy.com
Fox News: foxnews.com
France 24: france24.com
France Bleu: francebleu.fr
France Culture:
France Inter:
France Soir: francesoir.fr
Franceinfo: francetvinfo.fr franceinfo.fr
Frankfurter Allgemeine Zeitung: faz.net
Gala: gala.fr
Haaretz: haaretz.com
HuffPost: huffpost.com huffingtonpost.com huffingtonpost.fr huffingtonpost.co.uk
Il Sole 24 Ore: ilsole24ore.com
Jeune Afrique: jeuneafrique.com
L'Alsace: lalsace.fr
L'Équipe: lequipe.fr
L'Est républicain: estrepublicain.fr
L'Express: lexpress.fr
L'Humanité: humanite.fr
L'Indépendant: lindependant.fr
L'Obs: nouvelobs.com
L'Opinion: lopinion.fr
L'Orient-Le Jour: lorientlejour.com
L'Union: lunion.fr
L'Usine nouvelle: usinenouvelle.com
La Croix: la-croix.com
La Dépêche du Midi: ladepeche.fr
La Gazette des communes: lagazettedescommunes.com
La Libre Belgique: lalibre.be
La Montagne: lamontagne.fr
La Nouvelle République: lanouvellerepublique.fr
La Presse: lapresse.ca
La Provence: laprovence.com
La Repubblica: repubblica.it
La Stampa: lastampa.it
La Tribune: latribune.fr
La Voix du Nord: lavoixdunord.fr
LCI: tf1info.fr lci.fr
Le Canard enchaîné: lecanardenchaine.fr
Le Devoir: ledevoir.com
Le Figaro: lefigaro.fr
Le HuffPost:
Le JDD: lejdd.fr
Le Journal de Montréal: journaldemontreal.com
Le Matin: lematin.ch lematin.ma
Le Monde: lemonde.fr
Le Monde diplomatique: monde-diplomatique.fr
Le Parisien: leparisien.fr
Le Point: lepoint.fr
Le Progrès: leprogres.fr
Le Soir: lesoir.be
Le Télégramme: letelegramme.fr
Le Temps: letemps.ch
Les Échos: lesechos.fr
Les Inrocks: lesinrocks.com
Les Jours: lesjours.fr
Libération: liberation.fr
Los Angeles Times: latimes.com
Marianne: marianne.net
Mediapart: mediapart.fr
Midi libre: midilibre.fr
NBC News: nbcnews.com
Neue Zürcher Zeitung: nzz.ch
Newsweek: newsweek.com
Nice-Matin: nicematin.com
NPR: npr.org
Ouest-France: ouest-france.fr
Paris Match: parismatch.com
Paris-Normandie: paris-normandie.fr
Politico: politico.com politico.eu
Public Sénat: publicsenat.fr
Radio-Canada: radio-canada.ca
Reporterre: reporterre.net
Reuters: reuters.com
RFI: rfi.fr
RMC: rmc.bfmtv.com
RT: rt.com
RTBF: rtbf.be
RTL: rtl.fr
RTL Info: rtlinfo.be rtl.be
RTS: rts.ch
Rue89: rue89.com
Science et Vie: science-et-vie.com
Sky News: news.sky.com
Slate: slate.com slate.fr
South China Morning Post: scmp.com
Sputnik: sputniknews.com
Sud Ouest: sudouest.fr
Süddeutsche Zeitung: sueddeutsche.de
TASS: tass.com
Télérama: telerama.fr
The Atlantic: theatlantic.com
The Conversation: theconversation.com
The Daily Telegraph:
The Economist: economist.com
The Globe and Mail: theglobeandmail.com
The Guardian: theguardian.com guardian.co.uk
The Hill: thehill.com
The Independent: independent.co.uk
The Intercept: theintercept.com
The Irish Times: irishtimes.com
The Kyiv Independent: kyivindependent.com
The Moscow Times: themoscowtimes.com
The New York Times: nytimes.com
The New Yorker: newyorker.com
The Sun: thesun.co.uk
The Sydney Morning Herald: smh.com.au
The Telegraph: telegraph.co.uk
The Times: thetimes.co.uk thetimes.com
The Times of India: timesofindia.indiatimes.com
The Times of Israel: timesofisrael.com
The Verge: theverge.com
The Wall Street Journal: wsj.com
The Washington Post: washingtonpost.com
The Washington Times: washingtontimes.com
Time: time.com
TV5 Monde: tv5monde.com information.tv5monde.com
USA Today: usatoday.com
Valeurs actuelles: valeursactuelles.com
Var-Matin: varmatin.com
Vice: vice.com
Vox: vox.com
Wikipedia: wikipedia.org
Wired: wired.com
Xinhua: xinhuanet.com news.cn
"""


def _by_site() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _SITES.strip().splitlines():
        name, _, hosts = line.partition(":")
        found[squeezed(name)] = name
        found.update((host, name) for host in hosts.split())
        for host in hosts.split()[:1]:
            label = host_name(f"//{host}") or ""
            if host.startswith(label):
                found[squeezed(label)] = name
    return found


OUTLETS = _by_site()
"""Names by the host of the site, and by the letters of the name or of the host, in small ones."""
