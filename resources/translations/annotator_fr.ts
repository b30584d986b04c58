<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
    <message>
        <source>Highlight what is said in the news. Tag who says it, and where they stand.</source>
        <translation>Surlignez ce qui se dit dans la presse. Notez qui parle, et pour quelle position.</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Annotator is free software under the MIT licence. It stands on the work of others:</source>
        <translation>Annotator est un logiciel libre sous licence MIT. Il repose sur le travail d’autres :</translation>
    </message>
    <message>
        <source>The fonts Noto Sans and Noto Serif:</source>
        <translation>Les polices Noto Sans et Noto Serif :</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open a project or articles…</source>
        <translation>Ouvrir un projet ou des articles…</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet exemple</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Ajouter des articles…</translation>
    </message>
    <message>
        <source>Add a folder of articles…</source>
        <translation>Ajouter un dossier d’articles…</translation>
    </message>
    <message>
        <source>Add from the web…</source>
        <translation>Ajouter depuis le web…</translation>
    </message>
    <message>
        <source>Paste text as an article…</source>
        <translation>Coller un texte comme article…</translation>
    </message>
    <message>
        <source>What became of the last files…</source>
        <translation>Ce que sont devenus les derniers fichiers…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>Importer une grille…</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>Exporter la grille…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Enregistrer une copie sous…</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>Vérifier le projet</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Filter the statements</source>
        <translation>Filtrer les énoncés</translation>
    </message>
    <message>
        <source>Statements that need completion</source>
        <translation>Énoncés à compléter</translation>
    </message>
    <message>
        <source>Fields of your own…</source>
        <translation>Vos propres champs…</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>Votre nom…</translation>
    </message>
    <message>
        <source>Search or do anything…</source>
        <translation>Chercher ou agir…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Statement table</source>
        <translation>Tableau des énoncés</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Group the statements…</source>
        <translation>Grouper les énoncés…</translation>
    </message>
    <message>
        <source>Columns of the statement table…</source>
        <translation>Colonnes du tableau des énoncés…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Panneau précédent</translation>
    </message>
    <message>
        <source>Show boilerplate</source>
        <translation>Afficher l’habillage</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual size of the text</source>
        <translation>Taille habituelle du texte</translation>
    </message>
    <message>
        <source>How the page is set…</source>
        <translation>Mise en page de l’article…</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Plus de contraste</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Next article to do</source>
        <translation>Prochain article à faire</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Selection is boilerplate, or not</source>
        <translation>Sélection : habillage ou non</translation>
    </message>
    <message>
        <source>Open the file it came from</source>
        <translation>Ouvrir le fichier d’où il vient</translation>
    </message>
    <message>
        <source>Read its file again…</source>
        <translation>Relire son fichier…</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>Modifier le texte…</translation>
    </message>
    <message>
        <source>Replace the text by a newer version…</source>
        <translation>Remplacer le texte par une nouvelle version…</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Mémo…</translation>
    </message>
    <message>
        <source>Set status: to do</source>
        <translation>État : à faire</translation>
    </message>
    <message>
        <source>Set status: in progress</source>
        <translation>État : en cours</translation>
    </message>
    <message>
        <source>Set status: done</source>
        <translation>État : terminé</translation>
    </message>
    <message>
        <source>Set status: irrelevant…</source>
        <translation>État : hors sujet…</translation>
    </message>
    <message>
        <source>Delete the article…</source>
        <translation>Supprimer l’article…</translation>
    </message>
    <message>
        <source>Code the selection</source>
        <translation>Coder la sélection</translation>
    </message>
    <message>
        <source>Select the quotation around</source>
        <translation>Sélectionner la citation autour</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Le modifier</translation>
    </message>
    <message>
        <source>Edit its speaker</source>
        <translation>Modifier son locuteur</translation>
    </message>
    <message>
        <source>Edit its concept</source>
        <translation>Modifier son concept</translation>
    </message>
    <message>
        <source>Edit its kind</source>
        <translation>Modifier son type</translation>
    </message>
    <message>
        <source>Edit its tags</source>
        <translation>Modifier ses étiquettes</translation>
    </message>
    <message>
        <source>Edit its note</source>
        <translation>Modifier sa note</translation>
    </message>
    <message>
        <source>Example of its concept, or not</source>
        <translation>Exemple de son concept, ou non</translation>
    </message>
    <message>
        <source>Code the same words once more</source>
        <translation>Coder encore les mêmes mots</translation>
    </message>
    <message>
        <source>Statements that need a place</source>
        <translation>Énoncés à placer</translation>
    </message>
    <message>
        <source>Place it on the selection</source>
        <translation>Le placer sur la sélection</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Change the rows selected in the table…</source>
        <translation>Modifier les lignes choisies dans le tableau…</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Énoncé suivant</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Énoncé précédent</translation>
    </message>
    <message>
        <source>Next of those that overlap</source>
        <translation>Suivant de ceux qui se chevauchent</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Finir un mot plus loin</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Finir un mot plus tôt</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>Commencer un mot plus loin</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>Commencer un mot plus tôt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Tour of the sample project</source>
        <translation>Visite du projet exemple</translation>
    </message>
    <message>
        <source>Show the log files</source>
        <translation>Afficher les rapports d’erreurs</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>System theme</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>As at first</source>
        <translation>Disposition d’origine</translation>
    </message>
</context>
<context>
    <name>ArticleDetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Détails de l’article</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Ajouter des articles</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search articles</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Which articles are listed</source>
        <translation>Quels articles sont listés</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>ajouter des fichiers</translation>
    </message>
    <message>
        <source>paste text</source>
        <translation>coller un texte</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Ordre des articles</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>Trouvés : {count}</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>tout afficher</translation>
    </message>
    <message>
        <source>No article has “{words}”.</source>
        <translation>Aucun article ne contient « {words} ».</translation>
    </message>
    <message>
        <source>No article here is “{status}”.</source>
        <translation>Aucun article ici n’est « {status} ».</translation>
    </message>
    <message>
        <source>Drop files here, or paste text.</source>
        <translation>Déposez des fichiers ici, ou collez un texte.</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>irrelevant</source>
        <translation>hors sujet</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation>groupe {name}</translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation>avec mémo</translation>
    </message>
    <message>
        <source>statements: {count}</source>
        <translation>énoncés : {count}</translation>
    </message>
    <message>
        <source>Group: {name}</source>
        <translation>Groupe : {name}</translation>
    </message>
    <message>
        <source>Memo: {memo}</source>
        <translation>Mémo : {memo}</translation>
    </message>
</context>
<context>
    <name>ArticlePreview</name>
    <message>
        <source>The first lines of the article</source>
        <translation>Les premières lignes de l’article</translation>
    </message>
    <message>
        <source>Not readable so</source>
        <translation>Illisible ainsi</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Outlet, date and author are not known</source>
        <translation>Journal, date et auteur inconnus</translation>
    </message>
</context>
<context>
    <name>ArticleState</name>
    <message>
        <source>Status: {status}</source>
        <translation>État : {status}</translation>
    </message>
    <message>
        <source>Memo on this article</source>
        <translation>Mémo sur cet article</translation>
    </message>
    <message>
        <source>Write a memo on this article</source>
        <translation>Écrire un mémo sur cet article</translation>
    </message>
    <message>
        <source>Reason, or Enter for none</source>
        <translation>Raison, ou Entrée sans raison</translation>
    </message>
    <message>
        <source>Why irrelevant?</source>
        <translation>Pourquoi hors sujet ?</translation>
    </message>
</context>
<context>
    <name>ArticleStatus</name>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Irrelevant</source>
        <translation>Hors sujet</translation>
    </message>
</context>
<context>
    <name>ArticleWiring</name>
    <message>
        <source>Delete {count} articles?</source>
        <translation>Supprimer {count} articles ?</translation>
    </message>
    <message>
        <source>Their statements go with them. Undo brings everything back.</source>
        <translation>Leurs énoncés disparaissent avec eux. « Annuler » fait tout revenir.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>AttributeLines</name>
    <message>
        <source>&amp;Attributes, one a line</source>
        <translation>&amp;Attributs, un par ligne</translation>
    </message>
    <message>
        <source>name: value</source>
        <translation>nom : valeur</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Add articles</source>
        <translation>Ajouter des articles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Give “{name}” to {quote}</source>
        <translation>Donner « {name} » à {quote}</translation>
    </message>
    <message>
        <source>Code the selected words with “{name}”</source>
        <translation>Coder les mots sélectionnés avec « {name} »</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>{column}: {values}. Click to show all.</source>
        <translation>{column} : {values}. Cliquer pour tout afficher.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>new {kind}</source>
        <translation>nouveau : {kind}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Projects and articles ({suffixes})</source>
        <translation>Projets et articles ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Articles ({suffixes})</source>
        <translation>Articles ({suffixes})</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Ajouter des articles</translation>
    </message>
    <message>
        <source>The newer version of the article</source>
        <translation>La nouvelle version de l’article</translation>
    </message>
    <message>
        <source>Add a folder of articles</source>
        <translation>Ajouter un dossier d’articles</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>project.annot</source>
        <translation>projet.annot</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Enregistrer une copie sous</translation>
    </message>
    <message>
        <source>Tables ({suffixes})</source>
        <translation>Tableaux ({suffixes})</translation>
    </message>
    <message>
        <source>Export the statements</source>
        <translation>Exporter les énoncés</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Importer une grille</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Exporter la grille</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Où est {name} à présent ?</translation>
    </message>
    <message>
        <source>Codebooks ({suffixes})</source>
        <translation>Grilles ({suffixes})</translation>
    </message>
    <message>
        <source>Annotator projects ({suffix})</source>
        <translation>Projets Annotator ({suffix})</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>Stance scale</source>
        <translation>Échelle de positions</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Locuteurs</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concepts</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Add a stance</source>
        <translation>Ajouter une position</translation>
    </message>
    <message>
        <source>Add a speaker</source>
        <translation>Ajouter un locuteur</translation>
    </message>
    <message>
        <source>Add a concept</source>
        <translation>Ajouter un concept</translation>
    </message>
    <message>
        <source>Add a kind</source>
        <translation>Ajouter un type</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 énoncé</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} énoncés</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>+ {count} more</source>
        <translation>+ {count} autres</translation>
    </message>
    <message>
        <source>Edit the stance</source>
        <translation>Modifier la position</translation>
    </message>
    <message>
        <source>Edit the speaker</source>
        <translation>Modifier le locuteur</translation>
    </message>
    <message>
        <source>Edit the concept</source>
        <translation>Modifier le concept</translation>
    </message>
    <message>
        <source>Edit the kind</source>
        <translation>Modifier le type</translation>
    </message>
    <message>
        <source>Edit the tag</source>
        <translation>Modifier l’étiquette</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>CodebookFiles</name>
    <message>
        <source>{project}-codebook.csv</source>
        <translation>{project}-grille.csv</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Nothing in {name} is new here</source>
        <translation>Rien de nouveau dans {name}</translation>
    </message>
    <message>
        <source>1 value added</source>
        <translation>1 valeur ajoutée</translation>
    </message>
    <message>
        <source>{n} values added</source>
        <translation>{n} valeurs ajoutées</translation>
    </message>
    <message>
        <source>1 value changed</source>
        <translation>1 valeur modifiée</translation>
    </message>
    <message>
        <source>{n} values changed</source>
        <translation>{n} valeurs modifiées</translation>
    </message>
    <message>
        <source>Codebook imported</source>
        <translation>Grille importée</translation>
    </message>
    <message>
        <source>Codebook exported to {name}</source>
        <translation>Grille exportée dans {name}</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Open everything</source>
        <translation>Tout ouvrir</translation>
    </message>
    <message>
        <source>Close everything</source>
        <translation>Tout fermer</translation>
    </message>
    <message>
        <source>Choose what “{name}” is merged into; Esc leaves it as it is.</source>
        <translation>Choisissez avec quoi fusionner « {name} » ; Échap le laisse tel quel.</translation>
    </message>
    <message>
        <source>Find…  in the codebook</source>
        <translation>Chercher…  dans la grille</translation>
    </message>
    <message>
        <source>Find in the codebook</source>
        <translation>Chercher dans la grille</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Nothing in the codebook has “{words}”.</source>
        <translation>Rien dans la grille ne contient « {words} ».</translation>
    </message>
    <message>
        <source>Merge “{source}” into “{target}”</source>
        <translation>Fusionner « {source} » avec « {target} »</translation>
    </message>
    <message>
        <source>Put “{source}” at the root</source>
        <translation>Ranger « {source} » à la racine</translation>
    </message>
    <message>
        <source>Put “{source}” under “{target}”</source>
        <translation>Ranger « {source} » sous « {target} »</translation>
    </message>
    <message>
        <source>Hold Shift to merge “{source}” into another one</source>
        <translation>Maintenez Maj pour fusionner « {source} » avec un autre</translation>
    </message>
</context>
<context>
    <name>CodebookWiring</name>
    <message>
        <source>Merge “{gone}” into “{kept}”?</source>
        <translation>Fusionner « {gone} » avec « {kept} » ?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>1 alias</source>
        <translation>1 alias</translation>
    </message>
    <message>
        <source>{count} aliases</source>
        <translation>{count} alias</translation>
    </message>
    <message>
        <source>1 role</source>
        <translation>1 rôle</translation>
    </message>
    <message>
        <source>{count} roles</source>
        <translation>{count} rôles</translation>
    </message>
    <message>
        <source>1 concept below</source>
        <translation>1 concept au-dessous</translation>
    </message>
    <message>
        <source>{count} concepts below</source>
        <translation>{count} concepts au-dessous</translation>
    </message>
    <message>
        <source>What goes to “{kept}”: {along}.</source>
        <translation>Ce qui passe à « {kept} » : {along}.</translation>
    </message>
    <message>
        <source>Nothing uses “{gone}”.</source>
        <translation>Rien n’utilise « {gone} ».</translation>
    </message>
    <message>
        <source>“{gone}” becomes an alias.</source>
        <translation>« {gone} » devient un alias.</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>« Annuler » le fait revenir.</translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Each statement keeps who coded it, so that a team can tell its codings apart and compare them.</source>
        <translation>Chaque énoncé garde le nom de qui l’a codé : une équipe peut ainsi distinguer ses codages et les comparer.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CodingBar</name>
    <message>
        <source>Nearest to the selection</source>
        <translation>Au plus près de la sélection</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>Dans cet article</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Locuteurs</translation>
    </message>
    <message>
        <source>Type a name to create a new organization</source>
        <translation>Taper un nom pour créer une organisation</translation>
    </message>
    <message>
        <source>Type a name to create a new concept</source>
        <translation>Taper un nom pour créer un concept</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concepts</translation>
    </message>
    <message>
        <source>Type a name to create a new tag</source>
        <translation>Taper un nom pour créer une étiquette</translation>
    </message>
    <message>
        <source>Type a name to create a new speaker</source>
        <translation>Taper un nom pour créer un locuteur</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message>
        <source>Type a name to create a new option</source>
        <translation>Taper un nom pour créer une option</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Un nombre entier</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>Une date</translation>
    </message>
    <message>
        <source>Choose or create</source>
        <translation>Choisir ou créer</translation>
    </message>
</context>
<context>
    <name>CodingForm</name>
    <message>
        <source>Who says this?</source>
        <translation>Qui le dit ?</translation>
    </message>
    <message>
        <source>About what?</source>
        <translation>À propos de quoi ?</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Au nom de qui ?</translation>
    </message>
    <message>
        <source>A note on these words</source>
        <translation>Une note sur ces mots</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Alt + key</source>
        <translation>Alt + touche</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Choose values…</source>
        <translation>Choisir des valeurs…</translation>
    </message>
    <message>
        <source>Show all values</source>
        <translation>Afficher toutes les valeurs</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>Ne plus grouper</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Grouper par cette colonne</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer vers la gauche</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Déplacer vers la droite</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Masquer cette colonne</translation>
    </message>
    <message>
        <source>Sort rising</source>
        <translation>Tri croissant</translation>
    </message>
    <message>
        <source>Sort falling</source>
        <translation>Tri décroissant</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>What the column {name} means</source>
        <translation>Ce que signifie la colonne {name}</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Field of the article</source>
        <translation>Champ de l’article</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laisser de côté</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Its statement goes with it.</source>
        <translation>Son énoncé disparaît avec lui.</translation>
    </message>
    <message>
        <source>Its {n} statements go with it.</source>
        <translation>Ses {n} énoncés disparaissent avec lui.</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>« Annuler » fait tout revenir.</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Supprimer « {title} » ?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>An example of “{concept}” now</source>
        <translation>Désormais un exemple de « {concept} »</translation>
    </message>
    <message>
        <source>No example of “{concept}” any more</source>
        <translation>N’est plus un exemple de « {concept} »</translation>
    </message>
    <message>
        <source>Select rows in the statement table first.</source>
        <translation>Choisissez d’abord des lignes dans le tableau des énoncés.</translation>
    </message>
    <message>
        <source>1 row copied.</source>
        <translation>1 ligne copiée.</translation>
    </message>
    <message>
        <source>{n} rows copied.</source>
        <translation>{n} lignes copiées.</translation>
    </message>
    <message>
        <source>{n} rows are too many to copy; nothing was copied. Export them instead.</source>
        <translation>{n} lignes sont trop pour être copiées ; rien n’a été copié. Exportez-les plutôt.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CreationRow</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Type a new name</source>
        <translation>Taper un nouveau nom</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>Créer « {name} »</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>drag</source>
        <translation>glisser</translation>
    </message>
    <message>
        <source>select words</source>
        <translation>choisir des mots</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>code the selection</source>
        <translation>coder la sélection</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>take anything back</source>
        <translation>revenir sur tout</translation>
    </message>
    <message>
        <source>Select a statement to see who says it, and where they stand.</source>
        <translation>Choisissez un énoncé pour voir qui parle, et pour quelle position.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
    <message>
        <source>Something went wrong inside Annotator</source>
        <translation>Une erreur s’est produite dans Annotator</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>One more failure followed.</source>
        <translation>Une autre erreur a suivi.</translation>
    </message>
    <message>
        <source>{n} more failures followed.</source>
        <translation>{n} autres erreurs ont suivi.</translation>
    </message>
    <message>
        <source>Your project is safe: every finished step is saved, and the one that failed was taken back. If it happens again, send the report to whoever looks after Annotator.</source>
        <translation>Votre projet est en sûreté : chaque étape terminée est enregistrée, et celle qui a échoué a été annulée. Si cela se reproduit, envoyez le rapport à qui s’occupe d’Annotator.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A newer version comes from a file or from its text: give one of the two.</source>
        <translation>Une nouvelle version vient d’un fichier ou de son texte : donnez l’un des deux.</translation>
    </message>
    <message>
        <source>An article comes from a file or from its text: give one of the two.</source>
        <translation>Un article vient d’un fichier ou de son texte : donnez l’un des deux.</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>il est protégé en écriture</translation>
    </message>
    <message>
        <source>A codebook needs the columns list and name in its first line.</source>
        <translation>Une grille a besoin des colonnes « list » et « name » dans sa première ligne.</translation>
    </message>
    <message>
        <source>it is no CSV ({reason})</source>
        <translation>ce n’est pas du CSV ({reason})</translation>
    </message>
    <message>
        <source>Line {line} of the codebook: {reason}.</source>
        <translation>Ligne {line} de la grille : {reason}.</translation>
    </message>
    <message>
        <source>the list is one of {lists}</source>
        <translation>la liste est l’une de {lists}</translation>
    </message>
    <message>
        <source>a value needs a name</source>
        <translation>une valeur a besoin d’un nom</translation>
    </message>
    <message>
        <source>“{cell}” is neither yes nor no</source>
        <translation>« {cell} » n’est ni oui ni non</translation>
    </message>
    <message>
        <source>an attribute is “name | value”, not “{attribute}”</source>
        <translation>un attribut s’écrit « nom | valeur », et non « {attribute} »</translation>
    </message>
    <message>
        <source>a role is “role | organization | since | until”, not “{role}”</source>
        <translation>un rôle s’écrit « role | organization | since | until », pas « {role} »</translation>
    </message>
    <message>
        <source>“{cell}” is no number</source>
        <translation>« {cell} » n’est pas un nombre</translation>
    </message>
    <message>
        <source>it has no rows</source>
        <translation>il n’a pas de lignes</translation>
    </message>
    <message>
        <source>it is a table of statements, not of articles</source>
        <translation>c’est un tableau d’énoncés, pas d’articles</translation>
    </message>
    <message>
        <source>none of its columns holds texts ({columns})</source>
        <translation>aucune de ses colonnes ne contient de textes ({columns})</translation>
    </message>
    <message>
        <source>this row has no text</source>
        <translation>cette ligne n’a pas de texte</translation>
    </message>
    <message>
        <source>its markup cannot be read</source>
        <translation>son balisage est illisible</translation>
    </message>
    <message>
        <source>the database could not give it</source>
        <translation>la base de presse n’a pas pu le fournir</translation>
    </message>
    <message>
        <source>it holds no article of a press database</source>
        <translation>il ne contient aucun article d’une base de presse</translation>
    </message>
    <message>
        <source>{name}, article {number}</source>
        <translation>{name}, article {number}</translation>
    </message>
    <message>
        <source>it holds no chapter</source>
        <translation>il ne contient aucun chapitre</translation>
    </message>
    <message>
        <source>it is protected against copying (DRM)</source>
        <translation>il est protégé contre la copie (DRM)</translation>
    </message>
    <message>
        <source>it is no RTF document</source>
        <translation>ce n’est pas un document RTF</translation>
    </message>
    <message>
        <source>the bytes that the project keeps are damaged</source>
        <translation>les octets que garde le projet sont endommagés</translation>
    </message>
    <message>
        <source>none of its pages can be read</source>
        <translation>aucune de ses pages n’est lisible</translation>
    </message>
    <message>
        <source>its fonts do not say which letters they hold; a text recognition (OCR) could read it</source>
        <translation>ses polices ne disent pas quelles lettres elles contiennent ; une reconnaissance de texte (OCR) pourrait le lire</translation>
    </message>
    <message>
        <source>its pages are pictures without text, such as scans; have a text recognition (OCR) read it first</source>
        <translation>ses pages sont des images sans texte, comme celles d’un scanner ; faites-le d’abord lire par une reconnaissance de texte (OCR)</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>it is a damaged PDF file</source>
        <translation>c’est un fichier PDF endommagé</translation>
    </message>
    <message>
        <source>it holds no file that Annotator can read</source>
        <translation>elle ne contient aucun fichier qu’Annotator puisse lire</translation>
    </message>
    <message>
        <source>it is an archive within an archive</source>
        <translation>c’est une archive dans une archive</translation>
    </message>
    <message>
        <source>its reader broke down ({error})</source>
        <translation>son lecteur s’est arrêté ({error})</translation>
    </message>
    <message>
        <source>its rows cannot be told apart</source>
        <translation>ses lignes ne se distinguent pas</translation>
    </message>
    <message>
        <source>line {line} is no JSON</source>
        <translation>la ligne {line} n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is damaged, or no spreadsheet</source>
        <translation>il est endommagé, ou n’est pas un classeur</translation>
    </message>
    <message>
        <source>it could not read {name}</source>
        <translation>il n’a pas pu lire {name}</translation>
    </message>
    <message>
        <source>it could not write {name}</source>
        <translation>il n’a pas pu écrire {name}</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>il est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>un fichier PDF</translation>
    </message>
    <message>
        <source>a zip archive or an Office file</source>
        <translation>une archive zip ou un fichier Office</translation>
    </message>
    <message>
        <source>an empty zip archive</source>
        <translation>une archive zip vide</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>une image PNG</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>une image JPEG</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>une image GIF</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>une image TIFF</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un document RTF</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>un ancien fichier Office</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>une base SQLite</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>une archive gzip</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>une archive 7-Zip</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>une archive RAR</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>une archive bzip2</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>une archive xz</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a sound or video file</source>
        <translation>un fichier son ou vidéo</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>un fichier son</translation>
    </message>
    <message>
        <source>a video file</source>
        <translation>un fichier vidéo</translation>
    </message>
    <message>
        <source>a WebP image</source>
        <translation>une image WebP</translation>
    </message>
    <message>
        <source>a video or HEIC file</source>
        <translation>un fichier vidéo ou HEIC</translation>
    </message>
    <message>
        <source>byte {at} is no {encoding}</source>
        <translation>l’octet {at} n’est pas du {encoding}</translation>
    </message>
    <message>
        <source>byte {at} is no {encoding}, though the file says so</source>
        <translation>l’octet {at} n’est pas du {encoding}, bien que le fichier l’annonce</translation>
    </message>
    <message>
        <source>it holds control characters, as programs and data do, and no text</source>
        <translation>il contient des caractères de contrôle, comme les programmes et les données, et pas de texte</translation>
    </message>
    <message>
        <source>it is {kind}, not a text</source>
        <translation>c’est {kind}, pas un texte</translation>
    </message>
    <message>
        <source>it holds NUL bytes, as programs and data do, and no text</source>
        <translation>il contient des octets nuls, comme les programmes et les données, et pas de texte</translation>
    </message>
    <message>
        <source>it is no archive of a web page, or a damaged one</source>
        <translation>ce n’est pas une archive de page web, ou elle est abîmée</translation>
    </message>
    <message>
        <source>the archive has no web page in it</source>
        <translation>l’archive ne contient aucune page web</translation>
    </message>
    <message>
        <source>it takes more memory than a reader may use</source>
        <translation>il demande plus de mémoire qu’un lecteur ne peut en prendre</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>sa lecture a pris trop de temps</translation>
    </message>
    <message>
        <source>its reader broke down</source>
        <translation>son lecteur s’est arrêté</translation>
    </message>
    <message>
        <source>it holds more than {count} files</source>
        <translation>il contient plus de {count} fichiers</translation>
    </message>
    <message>
        <source>it holds no {entry}</source>
        <translation>il ne contient pas {entry}</translation>
    </message>
    <message>
        <source>it is packed in an unknown way</source>
        <translation>il est compressé d’une manière inconnue</translation>
    </message>
    <message>
        <source>it inflates to more than {size} MB</source>
        <translation>il se décompresse en plus de {size} Mo</translation>
    </message>
    <message>
        <source>it inflates to more than {ratio} times its size</source>
        <translation>il se décompresse en plus de {ratio} fois sa taille</translation>
    </message>
    <message>
        <source>it is a damaged zip</source>
        <translation>c’est un zip endommagé</translation>
    </message>
    <message>
        <source> in a text of {length} characters</source>
        <translation> dans un texte de {length} caractères</translation>
    </message>
    <message>
        <source>{start} to {end} is no stretch of text{room}. Nothing was changed; select the words again.</source>
        <translation>De {start} à {end}, il n’y a pas de passage de texte{room}. Rien n’a été modifié ; sélectionnez les mots de nouveau.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name, or look where the file was moved to.</source>
        <translation>{path} n’existe pas. Vérifiez le nom, ou cherchez où le fichier a été déplacé.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file. Choose a file in it.</source>
        <translation>{path} est un dossier, pas un fichier. Choisissez un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is. Choose another name, or open it.</source>
        <translation>{path} existe déjà et a été laissé tel quel. Choisissez un autre nom, ou ouvrez-le.</translation>
    </message>
    <message>
        <source>{path} is a project, and a table would take its place. It was left as it is; choose another name.</source>
        <translation>{path} est un projet, et un tableau prendrait sa place. Il n’a pas été touché ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}. It was left as it is; check its permissions and the disk.</source>
        <translation>{path} ne peut pas être utilisé : {reason}. Il a été laissé tel quel ; vérifiez ses droits d’accès et le disque.</translation>
    </message>
    <message>
        <source>it is not an Annotator project</source>
        <translation>ce n’est pas un projet Annotator</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a project: {reason}. It was left as it is; choose a file that ends in .annot.</source>
        <translation>{path} ne peut pas être ouvert comme projet : {reason}. Il a été laissé tel quel ; choisissez un fichier en .annot.</translation>
    </message>
    <message>
        <source>{name} is damaged, or its disk fails ({reason}). Nothing was changed; “annotator check” says where, and an earlier copy of the file has what is lost.</source>
        <translation>{name} est endommagé, ou son disque défaille ({reason}). Rien n’a été modifié ; « annotator check » dit où, et une copie antérieure du fichier a ce qui est perdu.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Annotator (schema {found}; this one knows {known}). It was left as it is; update Annotator to open it.</source>
        <translation>{path} a été créé par un Annotator plus récent (schéma {found} ; celui-ci connaît {known}). Il a été laissé tel quel ; mettez Annotator à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{path} is open elsewhere ({holder}). Nothing was changed; close it there, or open it here for reading only.</source>
        <translation>{path} est ouvert ailleurs ({holder}). Rien n’a été modifié ; fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
    </message>
    <message>
        <source>it is open for reading only</source>
        <translation>il est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>{path} cannot be changed: {reason}. Nothing was changed; save a copy to work on it.</source>
        <translation>{path} ne peut pas être modifié : {reason}. Rien n’a été modifié ; enregistrez une copie pour y travailler.</translation>
    </message>
    <message>
        <source>its bytes are no text in any known encoding</source>
        <translation>ses octets ne forment un texte dans aucun codage connu</translation>
    </message>
    <message>
        <source>{name} was not added: {reason}. The project was not changed.</source>
        <translation>{name} n’a pas été ajouté : {reason}. Le projet n’a pas été modifié.</translation>
    </message>
    <message>
        <source>{name} was not added: it has no text. The project was not changed.</source>
        <translation>{name} n’a pas été ajouté : il n’a pas de texte. Le projet n’a pas été modifié.</translation>
    </message>
    <message>
        <source>{name} was not added: the project has this article already.</source>
        <translation>{name} n’a pas été ajouté : le projet contient déjà cet article.</translation>
    </message>
    <message>
        <source>Annotator has no format for {name}. It knows: {known}.</source>
        <translation>Annotator n’a pas de format pour {name}. Il connaît : {known}.</translation>
    </message>
    <message>
        <source>There is no {what} {uid} in this project. Nothing was changed; it may have been deleted.</source>
        <translation>Introuvable dans ce projet : {what} {uid}. Rien n’a été modifié ; peut-être une suppression entre-temps.</translation>
    </message>
    <message>
        <source>{what} Nothing was changed.</source>
        <translation>{what} Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>There is nothing to {verb}.</source>
        <translation>Il n’y a rien à {verb}.</translation>
    </message>
    <message>
        <source>“{action}” cannot be taken back: {reason}. Nothing was changed; take back what uses it first.</source>
        <translation>Impossible de revenir sur « {action} » : {reason}. Rien n’a été modifié ; revenez d’abord sur ce qui l’utilise.</translation>
    </message>
    <message>
        <source>“{action}” cannot be taken back: {reason}. What came after it was taken back ({done}) and stays so; redo brings it back step by step.</source>
        <translation>Impossible de revenir sur « {action} » : {reason}. Ce qui a suivi a été annulé ({done}) et le reste ; « Rétablir » le fait revenir pas à pas.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Cancelled. What was taken back until then ({done}) stays so; redo brings it back.</source>
        <translation>Arrêté. Ce qui a été annulé jusque-là ({done}) le reste ; « Rétablir » le fait revenir.</translation>
    </message>
    <message>
        <source>The change could not be saved ({reason}). What was saved before is safe; make room on the disk or check it, then do the change again.</source>
        <translation>La modification n’a pas pu être enregistrée ({reason}). Ce qui l’était déjà est en sûreté ; libérez de la place sur le disque ou vérifiez-le, puis refaites la modification.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Nothing was changed; start it in a desktop session, or use the commands that need none (annotator --help).</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre. Rien n’a été modifié ; lancez Annotator dans une session graphique, ou utilisez les commandes qui s’en passent (annotator --help).</translation>
    </message>
    <message>
        <source>The plugin {plugin} failed: {what} ({reason}). Nothing was changed; update or remove the package that it came with.</source>
        <translation>Le module {plugin} a échoué : {what} ({reason}). Rien n’a été modifié ; mettez à jour ou retirez le paquet qui l’apporte.</translation>
    </message>
    <message>
        <source>The worked coding cannot be used: {reason}. Nothing was changed; mend the file.</source>
        <translation>Le codage modèle ne peut pas être utilisé : {reason}. Rien n’a été modifié ; corrigez le fichier.</translation>
    </message>
    <message>
        <source>{address} was not added: {reason}. The project was not changed; you can save the page in your browser, and add the file.</source>
        <translation>{address} n’a pas été ajoutée : {reason}. Le projet n’a pas changé ; vous pouvez enregistrer la page dans votre navigateur, puis ajouter le fichier.</translation>
    </message>
    <message>
        <source>{name} was not added: {reason}. The project was not changed; the file may be damaged.</source>
        <translation>{name} n’a pas été ajouté : {reason}. Le projet n’a pas été modifié ; le fichier est peut-être endommagé.</translation>
    </message>
    <message>
        <source>{name} was not added: it has more than {most} megabytes. The project was not changed.</source>
        <translation>{name} n’a pas été ajouté : il dépasse {most} mégaoctets. Le projet n’a pas été modifié.</translation>
    </message>
    <message>
        <source>“{label}” takes a whole number, such as 12; “{text}” is none.</source>
        <translation>« {label} » attend un nombre entier, comme 12 ; « {text} » n’en est pas un.</translation>
    </message>
    <message>
        <source>“{text}” is too large a number for “{label}”.</source>
        <translation>« {text} » est un nombre trop grand pour « {label} ».</translation>
    </message>
    <message>
        <source>“{label}” takes yes or no; “{text}” is neither.</source>
        <translation>« {label} » attend oui ou non ; « {text} » n’est ni l’un ni l’autre.</translation>
    </message>
    <message>
        <source>“{label}” takes a date, such as 2024-06-21, 2024-06 or 2024; “{text}” is none.</source>
        <translation>« {label} » attend une date, comme 2024-06-21, 2024-06 ou 2024 ; « {text} » n’en est pas une.</translation>
    </message>
    <message>
        <source>An article needs at least one word.</source>
        <translation>Il faut au moins un mot à un article.</translation>
    </message>
    <message>
        <source>A statement needs at least one word.</source>
        <translation>Un énoncé a besoin d’au moins un mot.</translation>
    </message>
    <message>
        <source>A statement's {field} is one value of the codebook.</source>
        <translation>Dans un énoncé, « {field} » est une seule valeur de la grille.</translation>
    </message>
    <message>
        <source>A value of the codebook needs a name.</source>
        <translation>Une valeur de la grille a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is no status “{status}”; choose one of {known}.</source>
        <translation>Il n’y a pas d’état « {status} » ; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>Only an irrelevant article has a reason.</source>
        <translation>Seul un article hors sujet a une raison.</translation>
    </message>
    <message>
        <source>“{name}” is in this list already; merge the two, or choose another name.</source>
        <translation>« {name} » est déjà dans cette liste ; fusionnez les deux, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{colour}” is no colour; write it like #0F8074.</source>
        <translation>« {colour} » n’est pas une couleur ; écrivez-la comme #0F8074.</translation>
    </message>
    <message>
        <source>A score lies between −1 and +1; {score} does not.</source>
        <translation>Un score va de −1 à +1 ; {score} n’y est pas.</translation>
    </message>
    <message>
        <source>The key of a stance is one digit from 1 to 9; “{key}” is none.</source>
        <translation>La touche d’une position est un chiffre de 1 à 9 ; « {key} » n’en est pas un.</translation>
    </message>
    <message>
        <source>The key {key} belongs to “{name}”; choose another one, or take it there first.</source>
        <translation>La touche {key} appartient à « {name} » ; choisissez-en une autre, ou retirez-la d’abord là.</translation>
    </message>
    <message>
        <source>“{name}” cannot stand under “{parent}”, which is itself or below it.</source>
        <translation>« {name} » ne peut pas se ranger sous « {parent} », qui est lui-même ou se trouve au-dessous.</translation>
    </message>
    <message>
        <source>“{day}” is no date; write 2024-06-21, 2024-06 or 2024.</source>
        <translation>« {day} » n’est pas une date ; écrivez 2024-06-21, 2024-06 ou 2024.</translation>
    </message>
    <message>
        <source>A role cannot begin on {since} and end on {until}.</source>
        <translation>Un rôle ne peut pas commencer le {since} et finir le {until}.</translation>
    </message>
    <message>
        <source>a codebook, whose first line names the columns list and name</source>
        <translation>une grille, dont la première ligne nomme les colonnes « list » et « name »</translation>
    </message>
    <message>
        <source>“{name}” is there already, in line {first}</source>
        <translation>« {name} » y est déjà, ligne {first}</translation>
    </message>
    <message>
        <source>the key {key} belongs to “{name}”</source>
        <translation>la touche {key} appartient à « {name} »</translation>
    </message>
    <message>
        <source>there is no concept “{parent}” to stand under</source>
        <translation>il n’y a pas de concept « {parent} » sous lequel le ranger</translation>
    </message>
    <message>
        <source>“{name}” would stand under itself</source>
        <translation>« {name} » se trouverait sous lui-même</translation>
    </message>
    <message>
        <source>Line {line} of the codebook: {what}</source>
        <translation>Ligne {line} de la grille : {what}</translation>
    </message>
    <message>
        <source>“{label}” is of the type {type} here</source>
        <translation>« {label} » est ici de nature {type}</translation>
    </message>
    <message>
        <source>there is no kind “{kind}”</source>
        <translation>il n’y a pas de type « {kind} »</translation>
    </message>
    <message>
        <source>“{field}” is neither a choice nor an entity</source>
        <translation>« {field} » n’est ni un choix ni une entité</translation>
    </message>
    <message>
        <source>there is no field “{field}”</source>
        <translation>il n’y a pas de champ « {field} »</translation>
    </message>
    <message>
        <source>there is no option “{parent}” to stand under</source>
        <translation>il n’y a pas d’option « {parent} » sous laquelle la placer</translation>
    </message>
    <message>
        <source>the owner is one of {owners}</source>
        <translation>l’appartenance est l’une de : {owners}</translation>
    </message>
    <message>
        <source>the type is one of {types}</source>
        <translation>la nature est l’une de : {types}</translation>
    </message>
    <message>
        <source>A value cannot be merged into itself.</source>
        <translation>Une valeur ne peut pas être fusionnée avec elle-même.</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>An alias needs a name.</source>
        <translation>Un alias a besoin d’un nom.</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>Only stances and kinds have an order of their own.</source>
        <translation>Seuls les positions et les types ont un ordre à eux.</translation>
    </message>
    <message>
        <source>An order names each value of the list once.</source>
        <translation>Un ordre nomme chaque valeur de la liste une fois.</translation>
    </message>
    <message>
        <source>One statement uses “{name}”; give it another value first, or merge the two.</source>
        <translation>Un énoncé utilise « {name} » ; donnez-lui d’abord une autre valeur, ou fusionnez les deux.</translation>
    </message>
    <message>
        <source>{count} statements use “{name}”; give them another value first, or merge the two.</source>
        <translation>{count} énoncés utilisent « {name} » ; donnez-leur d’abord une autre valeur, ou fusionnez les deux.</translation>
    </message>
    <message>
        <source>There are concepts below “{name}”; move or delete them first.</source>
        <translation>Il y a des concepts sous « {name} » ; déplacez-les ou supprimez-les d’abord.</translation>
    </message>
    <message>
        <source>Somebody has a role in “{name}”; change the role first.</source>
        <translation>Quelqu’un a un rôle dans « {name} » ; modifiez d’abord ce rôle.</translation>
    </message>
    <message>
        <source>The field “{field}” belongs to “{name}” alone; give it another kind, or delete it first.</source>
        <translation>Le champ « {field} » n’appartient qu’à « {name} » ; donnez-lui d’abord un autre type, ou supprimez-le.</translation>
    </message>
    <message>
        <source>A {list} has no {field}.</source>
        <translation>Il n’y a pas de champ « {field} » dans la liste « {list} ».</translation>
    </message>
    <message>
        <source>A role needs a name or an organization.</source>
        <translation>Un rôle a besoin d’un nom ou d’une organisation.</translation>
    </message>
    <message>
        <source>there is no such site, or no connection to the internet</source>
        <translation>ce site n’existe pas, ou il n’y a pas de connexion à Internet</translation>
    </message>
    <message>
        <source>the site cannot prove who it is: its certificate is not valid</source>
        <translation>le site ne peut pas prouver qui il est, car son certificat n’est pas valable</translation>
    </message>
    <message>
        <source>the site cannot be reached</source>
        <translation>le site est injoignable</translation>
    </message>
    <message>
        <source>the site does not answer</source>
        <translation>le site ne répond pas</translation>
    </message>
    <message>
        <source>what the site sent is damaged</source>
        <translation>ce que le site a envoyé est abîmé</translation>
    </message>
    <message>
        <source>the connection broke off before all of it had come</source>
        <translation>la connexion s’est rompue avant la fin</translation>
    </message>
    <message>
        <source>the connection failed ({detail})</source>
        <translation>la connexion a échoué ({detail})</translation>
    </message>
    <message>
        <source>the site has no such page ({status})</source>
        <translation>le site n’a pas cette page ({status})</translation>
    </message>
    <message>
        <source>the site does not give it to programs, or only to who is signed in ({status})</source>
        <translation>le site ne la donne pas aux programmes, ou seulement aux personnes identifiées ({status})</translation>
    </message>
    <message>
        <source>the site answers with an error ({status})</source>
        <translation>le site répond par une erreur ({status})</translation>
    </message>
    <message>
        <source>A statement without a concept is no example of one; give it a concept first.</source>
        <translation>Un énoncé sans concept n’est l’exemple d’aucun ; donnez-lui d’abord un concept.</translation>
    </message>
    <message>
        <source>Only statements can be chosen by their values.</source>
        <translation>Seuls les énoncés peuvent être choisis par leurs valeurs.</translation>
    </message>
    <message>
        <source>it is no address of the web</source>
        <translation>ce n’est pas une adresse web</translation>
    </message>
    <message>
        <source>it took longer than {n} seconds</source>
        <translation>il a fallu plus de {n} secondes</translation>
    </message>
    <message>
        <source>it leads from one address to the next, without an end</source>
        <translation>elle mène d’adresse en adresse, sans fin</translation>
    </message>
    <message>
        <source>it leads to what is no web page ({address})</source>
        <translation>elle mène à ce qui n’est pas une page web ({address})</translation>
    </message>
    <message>
        <source>it has more than {n} megabytes</source>
        <translation>elle dépasse {n} mégaoctets</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>Only a choice or an entity has options.</source>
        <translation>Seuls un choix ou une entité ont des options.</translation>
    </message>
    <message>
        <source>“{label}” has an option “{name}” already; merge the two instead.</source>
        <translation>« {label} » a déjà une option « {name} » ; fusionnez plutôt les deux.</translation>
    </message>
    <message>
        <source>option</source>
        <translation>option</translation>
    </message>
    <message>
        <source>An option cannot stand under itself.</source>
        <translation>Une option ne peut pas se trouver sous elle-même.</translation>
    </message>
    <message>
        <source>An option needs a name.</source>
        <translation>Une option a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is no field “{label}”; there are: {known}.</source>
        <translation>Il n’y a pas de champ « {label} » ; il y a : {known}.</translation>
    </message>
    <message>
        <source>“{label}” is a field of another thing: of a {owner}.</source>
        <translation>« {label} » est un champ d’autre chose : {owner}.</translation>
    </message>
    <message>
        <source>“{label}” takes one value.</source>
        <translation>« {label} » attend une seule valeur.</translation>
    </message>
    <message>
        <source>There is no such type of field: {type} of {owner}.</source>
        <translation>Ce genre de champ n’existe pas : {type}, {owner}.</translation>
    </message>
    <message>
        <source>“{label}” has several values in {count} places; leave one in each first.</source>
        <translation>« {label} » a plusieurs valeurs à {count} endroits ; n’en laissez d’abord qu’une à chacun.</translation>
    </message>
    <message>
        <source>“{label}” has a value of several lines, which only a long text holds.</source>
        <translation>« {label} » a une valeur sur plusieurs lignes, que seul un texte long peut garder.</translation>
    </message>
    <message>
        <source>A field needs a label.</source>
        <translation>Un champ a besoin d’un libellé.</translation>
    </message>
    <message>
        <source>Only a field of statements belongs to kinds.</source>
        <translation>Seul un champ d’énoncés appartient à des types.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Un groupe a besoin d’un nom.</translation>
    </message>
    <message>
        <source>there is no format for it</source>
        <translation>il n’y a pas de format pour lui</translation>
    </message>
    <message>
        <source>The sample article could not be read.</source>
        <translation>L’article exemple n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>it is a project, not an article; open it instead</source>
        <translation>c’est un projet, pas un article : ouvrez-le plutôt</translation>
    </message>
    <message>
        <source>The text of the article was changed since; look at the change again.</source>
        <translation>Le texte de l’article a changé entre-temps ; revoyez la modification.</translation>
    </message>
    <message>
        <source>{name} holds {count} articles; a newer version of a text is one.</source>
        <translation>{name} contient {count} articles ; une nouvelle version d’un texte n’en est qu’un.</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>Articles cannot be sorted by “{column}”.</source>
        <translation>Les articles ne peuvent pas être triés par « {column} ».</translation>
    </message>
    <message>
        <source>Some of the rows were changed again since.</source>
        <translation>Certaines lignes ont encore été modifiées depuis.</translation>
    </message>
    <message>
        <source>Parts of this project cannot be read: its file is damaged, or its disk fails. Run “annotator check” to see where, and go on with an earlier copy.</source>
        <translation>Des parties de ce projet ne peuvent pas être lues : son fichier est endommagé, ou son disque défaille. Lancez « annotator check » pour voir où, et continuez avec une copie antérieure.</translation>
    </message>
    <message>
        <source>Another program has changed rows of this project, and the history does not know of it. Run “annotator check” to see what differs.</source>
        <translation>Un autre programme a modifié des lignes de ce projet, et l’historique l’ignore. Lancez « annotator check » pour voir ce qui diffère.</translation>
    </message>
    <message>
        <source>The project's file</source>
        <translation>Le fichier du projet</translation>
    </message>
    <message>
        <source>The {table} was changed again since.</source>
        <translation>Modifié encore depuis : {table}.</translation>
    </message>
    <message>
        <source>A text that the log names is not in the project any more; run annotator check.</source>
        <translation>Un texte que nomme l’historique n’est plus dans le projet ; lancez annotator check.</translation>
    </message>
    <message>
        <source>you have no permission to read it</source>
        <translation>vous n’avez pas le droit de le lire</translation>
    </message>
    <message>
        <source>it is no SQLite file, or it is damaged</source>
        <translation>ce n’est pas un fichier SQLite, ou il est abîmé</translation>
    </message>
    <message>
        <source>you have no permission to write into it</source>
        <translation>vous n’avez pas le droit d’y écrire</translation>
    </message>
    <message>
        <source>change</source>
        <translation>modification</translation>
    </message>
    <message>
        <source>in another process</source>
        <translation>dans un autre processus</translation>
    </message>
    <message>
        <source>by {coder}, as {user} on {host}, process {pid}, since {since} UTC</source>
        <translation>par {coder}, compte {user} sur {host}, processus {pid}, depuis {since} UTC</translation>
    </message>
    <message>
        <source>This folder is shared over a network or copied by a cloud service. Work on it from one computer at a time, and let the copying end before you open it elsewhere.</source>
        <translation>Ce dossier est partagé sur un réseau ou copié par un service en ligne. Travaillez-y depuis un seul ordinateur à la fois, et laissez la copie se terminer avant de l’ouvrir ailleurs.</translation>
    </message>
    <message>
        <source>its file or folder is write-protected</source>
        <translation>son fichier ou son dossier est protégé en écriture</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>il est fermé</translation>
    </message>
    <message>
        <source>The text holds half of a character pair (a lone surrogate), which no file can store.</source>
        <translation>Le texte contient la moitié d’une paire de caractères (un substitut isolé), qu’aucun fichier ne peut garder.</translation>
    </message>
    <message>
        <source>Statements cannot be grouped by “{column}”.</source>
        <translation>Les énoncés ne peuvent pas être groupés par « {column} ».</translation>
    </message>
    <message>
        <source>Statements cannot be sorted by “{column}”.</source>
        <translation>Les énoncés ne peuvent pas être triés par « {column} ».</translation>
    </message>
    <message>
        <source>Statements cannot be chosen by “{column}”.</source>
        <translation>Les énoncés ne peuvent pas être choisis par « {column} ».</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>énoncé</translation>
    </message>
    <message>
        <source>earlier text</source>
        <translation>texte antérieur</translation>
    </message>
    <message>
        <source>Statements or marks of others stand in the text.</source>
        <translation>Des énoncés ou des marques d’autres personnes se trouvent dans le texte.</translation>
    </message>
    <message>
        <source>other rows of the project use it, or it was changed since</source>
        <translation>d’autres lignes du projet l’utilisent, ou il a changé depuis</translation>
    </message>
    <message>
        <source>article group</source>
        <translation>groupe d’articles</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>position</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>codeur</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>rétablir</translation>
    </message>
</context>
<context>
    <name>FieldProperties</name>
    <message>
        <source>Required</source>
        <translation>Requis</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Plusieurs valeurs</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Libellé</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <source>&amp;Meaning</source>
        <translation>&amp;Sens</translation>
    </message>
    <message>
        <source>Kinds (none ticked: all)</source>
        <translation>Types (aucun coché : tous)</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>required</source>
        <translation>requis</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>short text</source>
        <translation>texte court</translation>
    </message>
    <message>
        <source>long text</source>
        <translation>texte long</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>entité</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Énoncés</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Locuteurs</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Fields of your own</source>
        <translation>Vos propres champs</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete the field and its values</source>
        <translation>Supprimer le champ et ses valeurs</translation>
    </message>
    <message>
        <source>There is no field yet. Add one with the plus below the list.</source>
        <translation>Il n’y a pas encore de champ. Ajoutez-en un avec le plus sous la liste.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
</context>
<context>
    <name>FieldsWiring</name>
    <message>
        <source>Delete the field “{label}”?</source>
        <translation>Supprimer le champ « {label} » ?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Merge “{gone}” into “{kept}”?</source>
        <translation>Fusionner « {gone} » avec « {kept} » ?</translation>
    </message>
    <message>
        <source>1 value goes to “{kept}”.</source>
        <translation>1 valeur passe à « {kept} ».</translation>
    </message>
    <message>
        <source>{count} values go to “{kept}”.</source>
        <translation>{count} valeurs passent à « {kept} ».</translation>
    </message>
    <message>
        <source>Nothing has “{gone}”.</source>
        <translation>Rien ne porte « {gone} ».</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>« Annuler » la fait revenir.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Delete the option “{name}”?</source>
        <translation>Supprimer l’option « {name} » ?</translation>
    </message>
    <message>
        <source>1 value goes with it. Undo brings it back.</source>
        <translation>1 valeur part avec. « Annuler » la fait revenir.</translation>
    </message>
    <message>
        <source>{count} values go with it. Undo brings them back.</source>
        <translation>{count} valeurs partent avec. « Annuler » les fait revenir.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Exporting…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>A copy was saved as {name}</source>
        <translation>Une copie a été enregistrée : {name}</translation>
    </message>
    <message>
        <source>1 article added</source>
        <translation>1 article ajouté</translation>
    </message>
    <message>
        <source>This article was there already</source>
        <translation>Cet article y était déjà</translation>
    </message>
    <message>
        <source>1 statement exported to {name}</source>
        <translation>1 énoncé exporté vers {name}</translation>
    </message>
    <message>
        <source>{n} statements exported to {name}</source>
        <translation>{n} énoncés exportés vers {name}</translation>
    </message>
    <message>
        <source>The project is sound: its quotes match the texts, and its history gives its rows.</source>
        <translation>Le projet est sain : ses citations correspondent aux textes, et son historique redonne ses lignes.</translation>
    </message>
    <message>
        <source>{n} problems were found: {shown}</source>
        <translation>{n} problèmes trouvés : {shown}</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>All {count}</source>
        <translation>Tous {count}</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} sur {total}</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>{n} matches</source>
        <translation>{n} résultats</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Show in the article</source>
        <translation>Montrer dans l’article</translation>
    </message>
    <message>
        <source>Add a twin: another statement on the same words</source>
        <translation>Ajouter un jumeau : un autre énoncé sur les mêmes mots</translation>
    </message>
    <message>
        <source>Delete the statement</source>
        <translation>Supprimer l’énoncé</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>modifié {when}</translation>
    </message>
    <message>
        <source>characters {start}–{end}</source>
        <translation>caractères {start}–{end}</translation>
    </message>
    <message>
        <source>needs a place in the text</source>
        <translation>à placer dans le texte</translation>
    </message>
    <message>
        <source>pp. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>The project's file is gone</source>
        <translation>Le fichier du projet a disparu</translation>
    </message>
    <message>
        <source>Saved · {time}</source>
        <translation>Enregistré · {time}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler : {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir : {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>take</source>
        <translation>prendre</translation>
    </message>
    <message>
        <source>save</source>
        <translation>enregistrer</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>champ suivant</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>position</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>énoncés</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>chercher, agir</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>resize</source>
        <translation>ajuster</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>code</source>
        <translation>coder</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>lâcher</translation>
    </message>
    <message>
        <source>select a quotation</source>
        <translation>choisir une citation</translation>
    </message>
    <message>
        <source>paste text</source>
        <translation>coller un texte</translation>
    </message>
    <message>
        <source>add articles</source>
        <translation>ajouter des articles</translation>
    </message>
    <message>
        <source>{statements} in {articles} article</source>
        <translation>{statements} dans {articles} article</translation>
    </message>
    <message>
        <source>{statements} in {articles} articles</source>
        <translation>{statements} dans {articles} articles</translation>
    </message>
    <message>
        <source>{here} statement here</source>
        <translation>{here} énoncé ici</translation>
    </message>
    <message>
        <source>{here} statements here</source>
        <translation>{here} énoncés ici</translation>
    </message>
    <message>
        <source>Article {at} of {count}</source>
        <translation>Article {at} sur {count}</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Group the statements</source>
        <translation>Grouper les énoncés</translation>
    </message>
    <message>
        <source>Grouped by: {column}</source>
        <translation>Groupés par : {column}</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Aucune page ne contient ces mots.</translation>
    </message>
    <message>
        <source>{page} – Guide</source>
        <translation>{page} – Guide</translation>
    </message>
    <message>
        <source>Open this address outside Annotator?</source>
        <translation>Ouvrir cette adresse hors d’Annotator ?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>HelpWiring</name>
    <message>
        <source>That was the tour. {key} opens the guide.</source>
        <translation>La visite est finie. {key} ouvre le guide.</translation>
    </message>
    <message>
        <source>The tour is under Help.</source>
        <translation>La visite est dans le menu Aide.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>“{quote}”</source>
        <translation>« {quote} »</translation>
    </message>
    <message>
        <source>no</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>three</source>
        <translation>trois</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinq</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neuf</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dix</translation>
    </message>
    <message>
        <source>merged {count} speakers</source>
        <translation>a fusionné {count} locuteurs</translation>
    </message>
    <message>
        <source>merged {count} concepts</source>
        <translation>a fusionné {count} concepts</translation>
    </message>
    <message>
        <source>merged {count} tags</source>
        <translation>a fusionné {count} étiquettes</translation>
    </message>
    <message>
        <source>merged {count} stances</source>
        <translation>a fusionné {count} positions</translation>
    </message>
    <message>
        <source>merged {count} kinds</source>
        <translation>a fusionné {count} types</translation>
    </message>
    <message>
        <source>merged {count} values of the codebook</source>
        <translation>a fusionné {count} valeurs de la grille</translation>
    </message>
    <message>
        <source>added a speaker</source>
        <translation>a ajouté un locuteur</translation>
    </message>
    <message>
        <source>changed a speaker</source>
        <translation>a modifié un locuteur</translation>
    </message>
    <message>
        <source>renamed a speaker</source>
        <translation>a renommé un locuteur</translation>
    </message>
    <message>
        <source>deleted a speaker</source>
        <translation>a supprimé un locuteur</translation>
    </message>
    <message>
        <source>added a concept</source>
        <translation>a ajouté un concept</translation>
    </message>
    <message>
        <source>changed a concept</source>
        <translation>a modifié un concept</translation>
    </message>
    <message>
        <source>renamed a concept</source>
        <translation>a renommé un concept</translation>
    </message>
    <message>
        <source>moved a concept</source>
        <translation>a déplacé un concept</translation>
    </message>
    <message>
        <source>deleted a concept</source>
        <translation>a supprimé un concept</translation>
    </message>
    <message>
        <source>added a stance</source>
        <translation>a ajouté une position</translation>
    </message>
    <message>
        <source>changed a stance</source>
        <translation>a modifié une position</translation>
    </message>
    <message>
        <source>renamed a stance</source>
        <translation>a renommé une position</translation>
    </message>
    <message>
        <source>deleted a stance</source>
        <translation>a supprimé une position</translation>
    </message>
    <message>
        <source>added a tag</source>
        <translation>a ajouté une étiquette</translation>
    </message>
    <message>
        <source>renamed a tag</source>
        <translation>a renommé une étiquette</translation>
    </message>
    <message>
        <source>deleted a tag</source>
        <translation>a supprimé une étiquette</translation>
    </message>
    <message>
        <source>changed a tag</source>
        <translation>a modifié une étiquette</translation>
    </message>
    <message>
        <source>changed a kind</source>
        <translation>a modifié un type</translation>
    </message>
    <message>
        <source>put the kinds into another order</source>
        <translation>a réordonné les types</translation>
    </message>
    <message>
        <source>put the stances into another order</source>
        <translation>a réordonné les positions</translation>
    </message>
    <message>
        <source>added a kind</source>
        <translation>a ajouté un type</translation>
    </message>
    <message>
        <source>renamed a kind</source>
        <translation>a renommé un type</translation>
    </message>
    <message>
        <source>deleted a kind</source>
        <translation>a supprimé un type</translation>
    </message>
    <message>
        <source>changed the codebook</source>
        <translation>a modifié la grille</translation>
    </message>
    <message>
        <source>gave a speaker another colour</source>
        <translation>a changé la couleur d’un locuteur</translation>
    </message>
    <message>
        <source>gave a concept another colour</source>
        <translation>a changé la couleur d’un concept</translation>
    </message>
    <message>
        <source>gave a stance another colour</source>
        <translation>a changé la couleur d’une position</translation>
    </message>
    <message>
        <source>gave a kind another colour</source>
        <translation>a changé la couleur d’un type</translation>
    </message>
    <message>
        <source>gave a tag another colour</source>
        <translation>a changé la couleur d’une étiquette</translation>
    </message>
    <message>
        <source>wrote a note on a speaker</source>
        <translation>a noté quelque chose sur un locuteur</translation>
    </message>
    <message>
        <source>wrote what a concept means</source>
        <translation>a écrit ce que veut dire un concept</translation>
    </message>
    <message>
        <source>wrote what a kind means</source>
        <translation>a écrit ce que veut dire un type</translation>
    </message>
    <message>
        <source>added a field</source>
        <translation>a ajouté un champ</translation>
    </message>
    <message>
        <source>deleted a field</source>
        <translation>a supprimé un champ</translation>
    </message>
    <message>
        <source>added a name of a speaker</source>
        <translation>a ajouté un alias</translation>
    </message>
    <message>
        <source>took a name from a speaker</source>
        <translation>a retiré un alias</translation>
    </message>
    <message>
        <source>added a role</source>
        <translation>a ajouté un rôle</translation>
    </message>
    <message>
        <source>changed a role</source>
        <translation>a modifié un rôle</translation>
    </message>
    <message>
        <source>deleted a role</source>
        <translation>a supprimé un rôle</translation>
    </message>
    <message>
        <source>did </source>
        <translation>a </translation>
    </message>
    <message>
        <source>undid: {what}</source>
        <translation>a annulé : {what}</translation>
    </message>
    <message>
        <source>redid: {what}</source>
        <translation>a rétabli : {what}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>depuis {name}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>annulé depuis</translation>
    </message>
    <message>
        <source>Today, {date}</source>
        <translation>Aujourd’hui, {date}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>gave the statement a place</source>
        <translation>a placé l’énoncé</translation>
    </message>
    <message>
        <source>made it an example of its concept</source>
        <translation>a pris pour exemple de son concept</translation>
    </message>
    <message>
        <source>took it from the examples of its concept</source>
        <translation>a retiré des exemples de son concept</translation>
    </message>
    <message>
        <source>made the project</source>
        <translation>a créé le projet</translation>
    </message>
    <message>
        <source>made a change ({action})</source>
        <translation>a fait une modification ({action})</translation>
    </message>
    <message>
        <source>highlighted</source>
        <translation>a surligné</translation>
    </message>
    <message>
        <source>highlighted {count} quotes</source>
        <translation>a surligné {count} citations</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>a supprimé</translation>
    </message>
    <message>
        <source>deleted {count} statements</source>
        <translation>a supprimé {count} énoncés</translation>
    </message>
    <message>
        <source>changed {count} statements</source>
        <translation>a modifié {count} énoncés</translation>
    </message>
    <message>
        <source>changed the statement</source>
        <translation>a modifié l’énoncé</translation>
    </message>
    <message>
        <source>changed {columns}</source>
        <translation>a modifié : {columns}</translation>
    </message>
    <message>
        <source>took the note away</source>
        <translation>a retiré la note</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>a écrit une note</translation>
    </message>
    <message>
        <source>changed the note</source>
        <translation>a modifié la note</translation>
    </message>
    <message>
        <source>tagged: {name}</source>
        <translation>a étiqueté : {name}</translation>
    </message>
    <message>
        <source>took off the tag {name}</source>
        <translation>a retiré l’étiquette {name}</translation>
    </message>
    <message>
        <source>took the stance away</source>
        <translation>a retiré la position</translation>
    </message>
    <message>
        <source>took the speaker away</source>
        <translation>a retiré le locuteur</translation>
    </message>
    <message>
        <source>took the concept away</source>
        <translation>a retiré le concept</translation>
    </message>
    <message>
        <source>took the kind away</source>
        <translation>a retiré le type</translation>
    </message>
    <message>
        <source>took the organization away</source>
        <translation>a retiré l’organisation</translation>
    </message>
    <message>
        <source>set the stance to {name}</source>
        <translation>a choisi « {name} »</translation>
    </message>
    <message>
        <source>set the speaker to {name}</source>
        <translation>a choisi le locuteur {name}</translation>
    </message>
    <message>
        <source>set the concept to {name}</source>
        <translation>a choisi le concept {name}</translation>
    </message>
    <message>
        <source>set the kind to {name}</source>
        <translation>a choisi le type {name}</translation>
    </message>
    <message>
        <source>set the organization to {name}</source>
        <translation>a choisi l’organisation {name}</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>position</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>moved the highlight</source>
        <translation>a déplacé</translation>
    </message>
    <message>
        <source>moved the edge of the highlight</source>
        <translation>a ajusté le bord</translation>
    </message>
    <message>
        <source>extended by one word</source>
        <translation>a étendu d’un mot</translation>
    </message>
    <message>
        <source>shortened by one word</source>
        <translation>a raccourci d’un mot</translation>
    </message>
    <message>
        <source>extended by {number} words</source>
        <translation>a étendu de {number} mots</translation>
    </message>
    <message>
        <source>shortened by {number} words</source>
        <translation>a raccourci de {number} mots</translation>
    </message>
    <message>
        <source>imported {count} statements</source>
        <translation>a importé {count} énoncés</translation>
    </message>
    <message>
        <source>added an article</source>
        <translation>a ajouté un article</translation>
    </message>
    <message>
        <source>imported {count} articles</source>
        <translation>a importé {count} articles</translation>
    </message>
    <message>
        <source>imported articles</source>
        <translation>a importé des articles</translation>
    </message>
    <message>
        <source>deleted the article</source>
        <translation>a supprimé l’article</translation>
    </message>
    <message>
        <source>deleted {count} articles</source>
        <translation>a supprimé {count} articles</translation>
    </message>
    <message>
        <source>changed the details</source>
        <translation>a modifié les détails</translation>
    </message>
    <message>
        <source>changed the title</source>
        <translation>a modifié le titre</translation>
    </message>
    <message>
        <source>changed the outlet</source>
        <translation>a modifié le journal</translation>
    </message>
    <message>
        <source>changed the author</source>
        <translation>a modifié l’auteur</translation>
    </message>
    <message>
        <source>changed the date</source>
        <translation>a modifié la date</translation>
    </message>
    <message>
        <source>changed the address</source>
        <translation>a modifié l’adresse</translation>
    </message>
    <message>
        <source>changed the language</source>
        <translation>a modifié la langue</translation>
    </message>
    <message>
        <source>changed the memo</source>
        <translation>a modifié le mémo</translation>
    </message>
    <message>
        <source>marked to do</source>
        <translation>a marqué à faire</translation>
    </message>
    <message>
        <source>marked in progress</source>
        <translation>a marqué en cours</translation>
    </message>
    <message>
        <source>marked done</source>
        <translation>a marqué terminé</translation>
    </message>
    <message>
        <source>marked off topic</source>
        <translation>a marqué hors sujet</translation>
    </message>
    <message>
        <source>changed the status</source>
        <translation>a modifié l’état</translation>
    </message>
    <message>
        <source>marked boilerplate</source>
        <translation>a marqué l’habillage</translation>
    </message>
    <message>
        <source>unmarked boilerplate</source>
        <translation>a démarqué l’habillage</translation>
    </message>
    <message>
        <source>wrote the memo</source>
        <translation>a écrit le mémo</translation>
    </message>
    <message>
        <source>made a group</source>
        <translation>a créé un groupe</translation>
    </message>
    <message>
        <source>put an article into a group</source>
        <translation>a mis un article dans un groupe</translation>
    </message>
    <message>
        <source>took an article out of its group</source>
        <translation>a sorti un article de son groupe</translation>
    </message>
    <message>
        <source>renamed a group</source>
        <translation>a renommé un groupe</translation>
    </message>
    <message>
        <source>dissolved a group</source>
        <translation>a dissous un groupe</translation>
    </message>
    <message>
        <source>changed a field</source>
        <translation>a modifié un champ</translation>
    </message>
    <message>
        <source>moved a field</source>
        <translation>a déplacé un champ</translation>
    </message>
    <message>
        <source>changed the type of a field</source>
        <translation>a changé le genre d’un champ</translation>
    </message>
    <message>
        <source>added an option</source>
        <translation>a ajouté une option</translation>
    </message>
    <message>
        <source>changed an option</source>
        <translation>a modifié une option</translation>
    </message>
    <message>
        <source>deleted an option</source>
        <translation>a supprimé une option</translation>
    </message>
    <message>
        <source>merged options</source>
        <translation>a fusionné des options</translation>
    </message>
    <message>
        <source>filled in fields</source>
        <translation>a rempli des champs</translation>
    </message>
    <message>
        <source>imported a codebook</source>
        <translation>a importé une grille</translation>
    </message>
    <message>
        <source>edited the text</source>
        <translation>a modifié le texte</translation>
    </message>
    <message>
        <source>replaced the text by a newer version</source>
        <translation>a remplacé le texte par une nouvelle version</translation>
    </message>
    <message>
        <source>put {count} articles into a group</source>
        <translation>a mis {count} articles dans un groupe</translation>
    </message>
    <message>
        <source>took {count} articles out of groups</source>
        <translation>a sorti {count} articles de leurs groupes</translation>
    </message>
    <message>
        <source>one statement needs a place</source>
        <translation>un énoncé à placer</translation>
    </message>
    <message>
        <source>{count} statements need a place</source>
        <translation>{count} énoncés à placer</translation>
    </message>
    <message>
        <source>add articles</source>
        <translation>ajouter des articles</translation>
    </message>
    <message>
        <source>the last change ({action})</source>
        <translation>la dernière action ({action})</translation>
    </message>
    <message>
        <source>add the statement “{quote}”</source>
        <translation>ajouter l’énoncé « {quote} »</translation>
    </message>
    <message>
        <source>change the statement “{quote}”</source>
        <translation>modifier l’énoncé « {quote} »</translation>
    </message>
    <message>
        <source>change the tags of {count} statements</source>
        <translation>modifier le codage de {count} énoncés</translation>
    </message>
    <message>
        <source>move the statement “{quote}”</source>
        <translation>déplacer l’énoncé « {quote} »</translation>
    </message>
    <message>
        <source>give the statement “{quote}” a place</source>
        <translation>donner une place à l’énoncé « {quote} »</translation>
    </message>
    <message>
        <source>delete {count} statements</source>
        <translation>supprimer {count} énoncés</translation>
    </message>
    <message>
        <source>delete the statement “{quote}”</source>
        <translation>supprimer l’énoncé « {quote} »</translation>
    </message>
    <message>
        <source>make “{quote}” an example</source>
        <translation>faire de « {quote} » un exemple</translation>
    </message>
    <message>
        <source>let “{quote}” be no example</source>
        <translation>ne plus prendre « {quote} » pour exemple</translation>
    </message>
    <message>
        <source>add {count} articles</source>
        <translation>ajouter {count} articles</translation>
    </message>
    <message>
        <source>add the article “{title}”</source>
        <translation>ajouter l’article « {title} »</translation>
    </message>
    <message>
        <source>change the details of “{title}”</source>
        <translation>modifier les détails de « {title} »</translation>
    </message>
    <message>
        <source>delete {count} articles</source>
        <translation>supprimer {count} articles</translation>
    </message>
    <message>
        <source>delete the article “{title}”</source>
        <translation>supprimer l’article « {title} »</translation>
    </message>
    <message>
        <source>edit the text of “{title}”</source>
        <translation>modifier le texte de « {title} »</translation>
    </message>
    <message>
        <source>replace the text of “{title}”</source>
        <translation>remplacer le texte de « {title} »</translation>
    </message>
    <message>
        <source>change the boilerplate of “{title}”</source>
        <translation>modifier l’habillage de « {title} »</translation>
    </message>
    <message>
        <source>make the project</source>
        <translation>créer le projet</translation>
    </message>
    <message>
        <source>set the status of {count} articles</source>
        <translation>changer l’état de {count} articles</translation>
    </message>
    <message>
        <source>set the status of “{title}”</source>
        <translation>changer l’état de « {title} »</translation>
    </message>
    <message>
        <source>change the memo on “{title}”</source>
        <translation>modifier le mémo sur « {title} »</translation>
    </message>
    <message>
        <source>make the group {name}</source>
        <translation>créer le groupe {name}</translation>
    </message>
    <message>
        <source>add {count} articles to the group {name}</source>
        <translation>ajouter {count} articles au groupe {name}</translation>
    </message>
    <message>
        <source>add to the group {name}</source>
        <translation>ajouter au groupe {name}</translation>
    </message>
    <message>
        <source>take {count} articles out of groups</source>
        <translation>sortir {count} articles de leurs groupes</translation>
    </message>
    <message>
        <source>leave the group {name}</source>
        <translation>quitter le groupe {name}</translation>
    </message>
    <message>
        <source>call the group {name}</source>
        <translation>appeler le groupe {name}</translation>
    </message>
    <message>
        <source>dissolve the group {name}</source>
        <translation>dissoudre le groupe {name}</translation>
    </message>
    <message>
        <source>add the field {label}</source>
        <translation>ajouter le champ {label}</translation>
    </message>
    <message>
        <source>change the field {label}</source>
        <translation>modifier le champ {label}</translation>
    </message>
    <message>
        <source>move the field {label}</source>
        <translation>déplacer le champ {label}</translation>
    </message>
    <message>
        <source>change the type of {label}</source>
        <translation>changer le type de {label}</translation>
    </message>
    <message>
        <source>delete the field {label}</source>
        <translation>supprimer le champ {label}</translation>
    </message>
    <message>
        <source>add {name} to {label}</source>
        <translation>ajouter {name} à {label}</translation>
    </message>
    <message>
        <source>change {name} of {label}</source>
        <translation>modifier {name} dans {label}</translation>
    </message>
    <message>
        <source>merge options of {label}</source>
        <translation>fusionner des options de {label}</translation>
    </message>
    <message>
        <source>delete {name} of {label}</source>
        <translation>supprimer {name} de {label}</translation>
    </message>
    <message>
        <source>fill in fields of {name}</source>
        <translation>remplir des champs de {name}</translation>
    </message>
    <message>
        <source>add the speaker {name}</source>
        <translation>ajouter le locuteur {name}</translation>
    </message>
    <message>
        <source>move the concept {name}</source>
        <translation>déplacer le concept {name}</translation>
    </message>
    <message>
        <source>call {name} {alias}, too</source>
        <translation>appeler {name} aussi {alias}</translation>
    </message>
    <message>
        <source>no longer call {name} {alias}</source>
        <translation>ne plus appeler {name} {alias}</translation>
    </message>
    <message>
        <source>give {name} a role</source>
        <translation>donner un rôle à {name}</translation>
    </message>
    <message>
        <source>change a role of {name}</source>
        <translation>modifier un rôle de {name}</translation>
    </message>
    <message>
        <source>take a role from {name}</source>
        <translation>retirer un rôle à {name}</translation>
    </message>
    <message>
        <source>change {name}</source>
        <translation>modifier {name}</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>renommer {name}</translation>
    </message>
    <message>
        <source>colour {name}</source>
        <translation>colorer {name}</translation>
    </message>
    <message>
        <source>define {name}</source>
        <translation>définir {name}</translation>
    </message>
    <message>
        <source>merge {name} into {into}</source>
        <translation>fusionner {name} avec {into}</translation>
    </message>
    <message>
        <source>import a codebook</source>
        <translation>importer une grille</translation>
    </message>
    <message>
        <source>add the concept {name}</source>
        <translation>ajouter le concept {name}</translation>
    </message>
    <message>
        <source>add the stance {name}</source>
        <translation>ajouter la position {name}</translation>
    </message>
    <message>
        <source>add the kind {name}</source>
        <translation>ajouter le type {name}</translation>
    </message>
    <message>
        <source>add the tag {name}</source>
        <translation>ajouter l’étiquette {name}</translation>
    </message>
    <message>
        <source>delete the speaker {name}</source>
        <translation>supprimer le locuteur {name}</translation>
    </message>
    <message>
        <source>delete the concept {name}</source>
        <translation>supprimer le concept {name}</translation>
    </message>
    <message>
        <source>delete the stance {name}</source>
        <translation>supprimer la position {name}</translation>
    </message>
    <message>
        <source>delete the kind {name}</source>
        <translation>supprimer le type {name}</translation>
    </message>
    <message>
        <source>delete the tag {name}</source>
        <translation>supprimer l’étiquette {name}</translation>
    </message>
    <message>
        <source>reorder the stances</source>
        <translation>réordonner les positions</translation>
    </message>
    <message>
        <source>reorder the kinds</source>
        <translation>réordonner les types</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>This article: {title}</source>
        <translation>Cet article : {title}</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>One coder</source>
        <translation>Un codeur</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Whose changes</source>
        <translation>Les actions de qui</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Of which article</source>
        <translation>De quel article</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Of which day</source>
        <translation>De quel jour</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Show in the text</source>
        <translation>Montrer dans le texte</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Copier la citation</translation>
    </message>
    <message>
        <source>Only changes by {name}</source>
        <translation>Seulement les actions de {name}</translation>
    </message>
    <message>
        <source>Only changes of this article</source>
        <translation>Seulement cet article</translation>
    </message>
    <message>
        <source>Only changes of this day</source>
        <translation>Seulement ce jour</translation>
    </message>
    <message>
        <source>Take back this and everything after it…</source>
        <translation>Revenir avant cette action…</translation>
    </message>
    <message>
        <source>Looking through the history…</source>
        <translation>Recherche dans l’historique…</translation>
    </message>
    <message>
        <source>No change is like this.</source>
        <translation>Aucune action de ce genre.</translation>
    </message>
    <message>
        <source>What you do will be listed here.</source>
        <translation>Vos actions seront listées ici.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Compare the texts…</source>
        <translation>Comparer les textes…</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add articles from {name}</source>
        <translation>Ajouter les articles de {name}</translation>
    </message>
    <message>
        <source>Each &amp;chapter is an article, in a group</source>
        <translation>Chaque &amp;chapitre est un article, dans un groupe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>So it will be read. Nothing is stored yet.</source>
        <translation>Il sera lu ainsi. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>So the first of {count} files will be read; what you choose holds for all. Nothing is stored yet.</source>
        <translation>Le premier des {count} fichiers sera lu ainsi ; ce que vous choisissez vaut pour tous. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Article {n} of the first {count}</source>
        <translation>Article {n} des {count} premiers</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>No articles were added in this window yet</source>
        <translation>Aucun article n’a encore été ajouté dans cette fenêtre</translation>
    </message>
    <message>
        <source>report.csv</source>
        <translation>rapport.csv</translation>
    </message>
    <message>
        <source>The report was saved as {name}</source>
        <translation>Le rapport a été enregistré sous {name}</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Looking…</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Récupération…</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>1 article added</source>
        <translation>1 article ajouté</translation>
    </message>
    <message>
        <source>{n} articles added</source>
        <translation>{n} articles ajoutés</translation>
    </message>
    <message>
        <source>1 grouped with its like</source>
        <translation>1 groupé avec son semblable</translation>
    </message>
    <message>
        <source>{n} grouped with their like</source>
        <translation>{n} groupés avec leurs semblables</translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 était déjà là</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} étaient déjà là</translation>
    </message>
    <message>
        <source>No article was found</source>
        <translation>Aucun article trouvé</translation>
    </message>
    <message>
        <source>And {n} more could not be added.</source>
        <translation>{n} autres n’ont pas pu être ajoutés.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>At work… Esc gives it up</source>
        <translation>En cours… Échap abandonne</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed</source>
        <translation>Annulé ; rien n’a été modifié</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Reading and selecting</source>
        <translation>Lire et sélectionner</translation>
    </message>
    <message>
        <source>By character or line</source>
        <translation>Caractère ou ligne</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Select along the way</source>
        <translation>Sélectionner au passage</translation>
    </message>
    <message>
        <source>Code the selection</source>
        <translation>Coder la sélection</translation>
    </message>
    <message>
        <source>Set the stance of the selected statement</source>
        <translation>Position de l’énoncé choisi</translation>
    </message>
    <message>
        <source>Move an end by a character</source>
        <translation>Ajuster d’un caractère</translation>
    </message>
    <message>
        <source>In the coding bar: set the stance</source>
        <translation>Barre de codage : position</translation>
    </message>
    <message>
        <source>In the coding bar: save at once</source>
        <translation>Barre de codage : enregistrer</translation>
    </message>
    <message>
        <source>In the list of articles: set the status</source>
        <translation>Liste d’articles : état</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>KindField</name>
    <message>
        <source>No kind</source>
        <translation>Sans type</translation>
    </message>
</context>
<context>
    <name>LandingModel</name>
    <message>
        <source>on the same words</source>
        <translation>sur les mêmes mots</translation>
    </message>
    <message>
        <source>on changed words</source>
        <translation>sur des mots modifiés</translation>
    </message>
    <message>
        <source>needs a place</source>
        <translation>à placer</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanais</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>amharique</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>arménien</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>azéri</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>biélorusse</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>bosniaque</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>galicien</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>géorgien</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandais</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>kazakh</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurde</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>luxembourgeois</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>macédonien</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malais</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>maltais</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>népalais</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>norvégien bokmål</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamoul</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ourdou</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>ouzbek</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>gallois</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>needs completion</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>needs a place</source>
        <translation>à placer</translation>
    </message>
</context>
<context>
    <name>MemoPopover</name>
    <message>
        <source>Memo on this article</source>
        <translation>Mémo sur cet article</translation>
    </message>
    <message>
        <source>Text or Markdown, kept with the project</source>
        <translation>Texte ou Markdown, gardé avec le projet</translation>
    </message>
    <message>
        <source>Enter: edit</source>
        <translation>Entrée : modifier</translation>
    </message>
</context>
<context>
    <name>Mention</name>
    <message>
        <source>paragraph before</source>
        <translation>paragraphe avant</translation>
    </message>
    <message>
        <source>paragraph after</source>
        <translation>paragraphe après</translation>
    </message>
    <message>
        <source>just before</source>
        <translation>juste avant</translation>
    </message>
    <message>
        <source>next</source>
        <translation>juste après</translation>
    </message>
    <message>
        <source>{count} words before</source>
        <translation>{count} mots avant</translation>
    </message>
    <message>
        <source>{count} words on</source>
        <translation>{count} mots après</translation>
    </message>
    <message>
        <source>“{words}”, {place}</source>
        <translation>« {words} », {place}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rticle</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>É&amp;noncé</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Couleur selon</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Write 2024-06-21, 2024-06 or 2024</source>
        <translation>Écrivez 2024-06-21, 2024-06 ou 2024</translation>
    </message>
    <message>
        <source>Such as 2024-06-21T11:21</source>
        <translation>Par exemple 2024-06-21T11:21</translation>
    </message>
    <message>
        <source>Write two letters, such as en</source>
        <translation>Écrivez deux lettres, par exemple fr</translation>
    </message>
    <message>
        <source>Two letters, such as en</source>
        <translation>Deux lettres, par exemple fr</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>A&amp;uteur</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Publié le</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Add an option, then Enter</source>
        <translation>Ajouter une option, puis Entrée</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Ajouter une option</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Se range sous</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete the option and its values</source>
        <translation>Supprimer l’option et ses valeurs</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The project keeps no file of this article</source>
        <translation>Le projet ne garde pas de fichier de cet article</translation>
    </message>
</context>
<context>
    <name>OverlapSwitcher</name>
    <message>
        <source>+ {count} more</source>
        <translation>+ {count} autres</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Lecture : {done} sur {total}</translation>
    </message>
    <message>
        <source>Storing {done} of {total}</source>
        <translation>Enregistrement : {done} sur {total}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} par seconde</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>encore {n} s</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>encore {n} min</translation>
    </message>
    <message>
        <source>{n} h left</source>
        <translation>encore {n} h</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or do anything…</source>
        <translation>Chercher ou agir…</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <translation>Chercher ou agir</translation>
    </message>
</context>
<context>
    <name>ParagraphDialog</name>
    <message>
        <source>Edit the text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>Enregistrer le texte</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>The paragraph at the caret. Statements move with their words.</source>
        <translation>Le paragraphe où se trouve le curseur. Les énoncés suivent leurs mots.</translation>
    </message>
    <message>
        <source>Edit the whole article</source>
        <translation>Modifier tout l’article</translation>
    </message>
    <message>
        <source>The whole article. Statements move with their words.</source>
        <translation>Tout l’article. Les énoncés suivent leurs mots.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text as an article</source>
        <translation>Coller un texte comme article</translation>
    </message>
    <message>
        <source>The text of the article. Title, outlet and date are read from it.</source>
        <translation>Le texte de l’article. Titre, journal et date y sont lus.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Take back this and everything after it?</source>
        <translation>Revenir avant cette action ?</translation>
    </message>
    <message>
        <source>What is taken back</source>
        <translation>Ce qui est annulé</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>et 1 autre</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>Redo brings them back, one by one.</source>
        <translation>« Rétablir » les ramène, une à une.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans :</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type :</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>QuoteView</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>« {quote} »</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>No speaker</source>
        <translation>Sans locuteur</translation>
    </message>
    <message>
        <source>+ {count} more</source>
        <translation>+ {count} autres</translation>
    </message>
    <message>
        <source>Needs completion: {fields}</source>
        <translation>À compléter : {fields}</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} mot</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>+ {count} line of boilerplate</source>
        <translation>+ {count} ligne d’habillage</translation>
    </message>
    <message>
        <source>+ {count} lines of boilerplate</source>
        <translation>+ {count} lignes d’habillage</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Sans locuteur</translation>
    </message>
</context>
<context>
    <name>ReadingPopover</name>
    <message>
        <source>Serif</source>
        <translation>Avec empattement</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Étroite</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Serré</translation>
    </message>
    <message>
        <source>Airy</source>
        <translation>Aéré</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What became of the files</source>
        <translation>Ce que sont devenus les fichiers</translation>
    </message>
    <message>
        <source>Files that were not added</source>
        <translation>Fichiers qui n’ont pas été ajoutés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>1 article was added</source>
        <translation>1 article a été ajouté</translation>
    </message>
    <message>
        <source>{n} articles were added</source>
        <translation>{n} articles ont été ajoutés</translation>
    </message>
    <message>
        <source>1 of them is nearly another one and was grouped with it</source>
        <translation>1 d’entre eux est presque identique à un autre et a été groupé avec lui</translation>
    </message>
    <message>
        <source>{n} of them are nearly others and were grouped with them</source>
        <translation>{n} d’entre eux sont presque identiques à d’autres et ont été groupés avec eux</translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 était déjà là</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} étaient déjà là</translation>
    </message>
    <message>
        <source>1 could not be read</source>
        <translation>1 n’a pas pu être lu</translation>
    </message>
    <message>
        <source>{n} could not be read</source>
        <translation>{n} n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>1 file has no known format</source>
        <translation>1 fichier n’a pas de format connu</translation>
    </message>
    <message>
        <source>{n} files have no known format</source>
        <translation>{n} fichiers n’ont pas de format connu</translation>
    </message>
    <message>
        <source>No article was found</source>
        <translation>Aucun article trouvé</translation>
    </message>
</context>
<context>
    <name>RetagDialog</name>
    <message>
        <source>Change 1 statement</source>
        <translation>Modifier 1 énoncé</translation>
    </message>
    <message>
        <source>Change {count} statements</source>
        <translation>Modifier {count} énoncés</translation>
    </message>
    <message>
        <source>Only what is ticked changes. An empty field takes the value away; tags are added.</source>
        <translation>Seul ce qui est coché change. Un champ vide retire la valeur ; les étiquettes s’ajoutent.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>1 statement changes</source>
        <translation>1 énoncé change</translation>
    </message>
    <message>
        <source>{count} statements change</source>
        <translation>{count} énoncés changent</translation>
    </message>
    <message>
        <source>1 has it already</source>
        <translation>1 l’a déjà</translation>
    </message>
    <message>
        <source>{count} have it already</source>
        <translation>{count} l’ont déjà</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>1 note is replaced</source>
        <translation>1 note est remplacée</translation>
    </message>
    <message>
        <source>{count} notes are replaced</source>
        <translation>{count} notes sont remplacées</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>{field}: {values} → {new}</source>
        <translation>{field} : {values} → {new}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>Nothing is ticked yet.</source>
        <translation>Rien n’est encore coché.</translation>
    </message>
</context>
<context>
    <name>RoleRows</name>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Ajouter un rôle</translation>
    </message>
    <message>
        <source>Remove this role</source>
        <translation>Retirer ce rôle</translation>
    </message>
</context>
<context>
    <name>RowAsks</name>
    <message>
        <source>Reason, or Enter for none</source>
        <translation>Raison, ou Entrée sans raison</translation>
    </message>
    <message>
        <source>Why irrelevant?</source>
        <translation>Pourquoi hors sujet ?</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>Nom du nouveau groupe</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Mémo…</translation>
    </message>
    <message>
        <source>Delete {count} articles…</source>
        <translation>Supprimer {count} articles…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nouveau groupe…</translation>
    </message>
    <message>
        <source>Show this group only</source>
        <translation>Ne montrer que ce groupe</translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation>Quitter le groupe</translation>
    </message>
    <message>
        <source>Rename the group…</source>
        <translation>Renommer le groupe…</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Dissoudre le groupe</translation>
    </message>
    <message>
        <source>Show the quotes</source>
        <translation>Montrer les citations</translation>
    </message>
    <message>
        <source>Move to the root</source>
        <translation>Déplacer à la racine</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Its fields…</source>
        <translation>Ses champs…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>“{job}” is still at work. Nothing was started; wait for it, or cancel it first.</source>
        <translation>« {job} » est encore en cours. Rien n’a été lancé ; attendez la fin, ou annulez d’abord.</translation>
    </message>
</context>
<context>
    <name>ScopeSwitch</name>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>{name} is open elsewhere ({holder}). Here it can be read but not changed.</source>
        <translation>{name} est ouvert ailleurs ({holder}). Ici, il peut être lu mais pas modifié.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>paste text</source>
        <translation>coller un texte</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>ajouter des fichiers</translation>
    </message>
    <message>
        <source>Drop an article here to begin.</source>
        <translation>Déposez un article ici pour commencer.</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>How the page is set</source>
        <translation>Mise en page</translation>
    </message>
    <message>
        <source>Colour by stance</source>
        <translation>Couleur : position</translation>
    </message>
    <message>
        <source>Colour by speaker</source>
        <translation>Couleur : locuteur</translation>
    </message>
    <message>
        <source>Colour by concept</source>
        <translation>Couleur : concept</translation>
    </message>
    <message>
        <source>Colour by kind</source>
        <translation>Couleur : type</translation>
    </message>
    <message>
        <source>Colour by coder</source>
        <translation>Couleur : codeur</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>No action and no key is called so.</source>
        <translation>Aucune action, aucune touche de ce nom.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open the guide  {key}</source>
        <translation>Ouvrir le guide  {key}</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Newest first</source>
        <translation>Plus récents</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens</translation>
    </message>
    <message>
        <source>Title A–Z</source>
        <translation>Titre A–Z</translation>
    </message>
    <message>
        <source>Outlet A–Z</source>
        <translation>Journal A–Z</translation>
    </message>
    <message>
        <source>To do first</source>
        <translation>À faire d’abord</translation>
    </message>
    <message>
        <source>To do last</source>
        <translation>À faire en dernier</translation>
    </message>
    <message>
        <source>Most statements</source>
        <translation>Le plus d’énoncés</translation>
    </message>
    <message>
        <source>Fewest statements</source>
        <translation>Le moins d’énoncés</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Derniers ajoutés</translation>
    </message>
    <message>
        <source>First added</source>
        <translation>Premiers ajoutés</translation>
    </message>
</context>
<context>
    <name>SpeakerKind</name>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
</context>
<context>
    <name>StatementForm</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Who says this?</source>
        <translation>Qui le dit ?</translation>
    </message>
    <message>
        <source>About what?</source>
        <translation>À propos de quoi ?</translation>
    </message>
    <message>
        <source>A note on these words</source>
        <translation>Une note sur ces mots</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>no organization</source>
        <translation>sans organisation</translation>
    </message>
    <message>
        <source>{role}, {organization}</source>
        <translation>{role}, {organization}</translation>
    </message>
</context>
<context>
    <name>StatementHead</name>
    <message>
        <source>{count} found</source>
        <translation>Trouvés : {count}</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Fold the table away</source>
        <translation>Replier le tableau</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Énoncés</translation>
    </message>
    <message>
        <source>Filter…  speaker, stance, words</source>
        <translation>Filtrer…  locuteur, position</translation>
    </message>
    <message>
        <source>Filter the statements</source>
        <translation>Filtrer les énoncés</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Export the statements</source>
        <translation>Exporter les énoncés</translation>
    </message>
</context>
<context>
    <name>StatementHeader</name>
    <message>
        <source>Column {name}, falling</source>
        <translation>Colonne {name}, tri décroissant</translation>
    </message>
    <message>
        <source>Column {name}, rising</source>
        <translation>Colonne {name}, tri croissant</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>Colonne {name}</translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message>
        <source>“{quote}”</source>
        <translation>« {quote} »</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Sans locuteur</translation>
    </message>
    <message>
        <source>needs completion</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>Needs a place in the text</source>
        <translation>À placer dans le texte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune valeur</translation>
    </message>
    <message>
        <source>{value}: 1 statement</source>
        <translation>{value} : 1 énoncé</translation>
    </message>
    <message>
        <source>{value}: {count} statements</source>
        <translation>{value} : {count} énoncés</translation>
    </message>
    <message>
        <source>{group}, folded</source>
        <translation>{group}, replié</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codé par</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>À compléter</translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>Select the whole group</source>
        <translation>Choisir tout le groupe</translation>
    </message>
    <message>
        <source>Go to the quote</source>
        <translation>Aller à la citation</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Change the tags…</source>
        <translation>Modifier le codage…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Énoncés</translation>
    </message>
    <message>
        <source>highlight the selected words</source>
        <translation>surligner les mots sélectionnés</translation>
    </message>
    <message>
        <source>No statement has these values.</source>
        <translation>Aucun énoncé n’a ces valeurs.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>tout afficher</translation>
    </message>
    <message>
        <source>No statement has “{words}”.</source>
        <translation>Aucun énoncé ne contient « {words} ».</translation>
    </message>
    <message>
        <source>No statement in this article yet.</source>
        <translation>Pas encore d’énoncé dans cet article.</translation>
    </message>
    <message>
        <source>No statement in this project yet.</source>
        <translation>Pas encore d’énoncé dans ce projet.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You code under this name; click to change it</source>
        <translation>Vous codez sous ce nom ; cliquez pour le changer</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Previous statement</source>
        <translation>Énoncé précédent</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Énoncé suivant</translation>
    </message>
    <message>
        <source>{at} / {total}</source>
        <translation>{at} / {total}</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Retirer l’étiquette</translation>
    </message>
</context>
<context>
    <name>TakeBackFoot</name>
    <message>
        <source>Take back this and everything after it:</source>
        <translation>Revenir avant cette action :</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>List what would be taken back</source>
        <translation>Lister ce qui serait annulé</translation>
    </message>
    <message>
        <source>Undo these changes one by one; redo brings each of them back</source>
        <translation>Annuler ces actions une à une ; « Rétablir » ramène chacune</translation>
    </message>
    <message>
        <source>Nothing of yours to take back</source>
        <translation>Rien de vous à annuler</translation>
    </message>
    <message>
        <source>1 change by you</source>
        <translation>1 action de vous</translation>
    </message>
    <message>
        <source>{count} changes by you</source>
        <translation>{count} actions de vous</translation>
    </message>
    <message>
        <source>1 change by {names}</source>
        <translation>1 action de {names}</translation>
    </message>
    <message>
        <source>{count} changes by {names}</source>
        <translation>{count} actions de {names}</translation>
    </message>
    <message>
        <source>{count} of others stay</source>
        <translation>{count} d’autres personnes restent</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>What becomes of the statements</source>
        <translation>Ce que deviennent les énoncés</translation>
    </message>
    <message>
        <source>Looking for the statements…</source>
        <translation>Recherche des énoncés…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No statement stands in this article.</source>
        <translation>Cet article n’a pas d’énoncé.</translation>
    </message>
    <message>
        <source>1 statement: {parts}</source>
        <translation>1 énoncé : {parts}</translation>
    </message>
    <message>
        <source>{count} statements: {parts}</source>
        <translation>{count} énoncés : {parts}</translation>
    </message>
    <message>
        <source>{n} needs a place</source>
        <translation>{n} à placer</translation>
    </message>
    <message>
        <source>{n} need a place</source>
        <translation>{n} à placer</translation>
    </message>
    <message>
        <source>{n} on changed words</source>
        <translation>{n} sur des mots modifiés</translation>
    </message>
    <message>
        <source>{n} on the same words</source>
        <translation>{n} sur les mêmes mots</translation>
    </message>
    <message>
        <source>It waits for a place, which you can give it in the article.</source>
        <translation>Il attend une place, que vous pouvez lui donner dans l’article.</translation>
    </message>
    <message>
        <source>Place it there</source>
        <translation>Le placer là</translation>
    </message>
    <message>
        <source>Let it wait for a place</source>
        <translation>Le laisser en attente</translation>
    </message>
</context>
<context>
    <name>TextWiring</name>
    <message>
        <source>The text was changed; each statement has its place.</source>
        <translation>Le texte a été modifié ; chaque énoncé a sa place.</translation>
    </message>
    <message>
        <source>1 statement needs a place.</source>
        <translation>1 énoncé est à placer.</translation>
    </message>
    <message>
        <source>{n} statements need a place.</source>
        <translation>{n} énoncés sont à placer.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Read the article</source>
        <translation>Lire l’article</translation>
    </message>
    <message>
        <source>This is the sheet. What is said was highlighted already; the cards say who says it. Scroll down a little.</source>
        <translation>Voici la page. Ce qui est dit y est déjà surligné ; les fiches disent par qui. Faites défiler un peu.</translation>
    </message>
    <message>
        <source>a screen on</source>
        <translation>un écran plus loin</translation>
    </message>
    <message>
        <source>Select what is said</source>
        <translation>Choisir ce qui est dit</translation>
    </message>
    <message>
        <source>Click into a quotation and take it with a key, or drag the mouse over any words.</source>
        <translation>Cliquez dans une citation et prenez-la d’une touche, ou glissez la souris sur des mots.</translation>
    </message>
    <message>
        <source>takes the quotation</source>
        <translation>prend la citation</translation>
    </message>
    <message>
        <source>Make it a statement</source>
        <translation>En faire un énoncé</translation>
    </message>
    <message>
        <source>A bar opens at the words. Type who says it, such as “sto” for Jens Stoltenberg, and say where they stand.</source>
        <translation>Une barre s’ouvre près des mots. Tapez qui le dit, par exemple « sto » pour Jens Stoltenberg, et choisissez sa position.</translation>
    </message>
    <message>
        <source>opens the bar</source>
        <translation>ouvre la barre</translation>
    </message>
    <message>
        <source>takes the name</source>
        <translation>prend le nom</translation>
    </message>
    <message>
        <source>opposes it</source>
        <translation>s’y oppose</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>enregistre</translation>
    </message>
    <message>
        <source>There it is</source>
        <translation>Le voilà</translation>
    </message>
    <message>
        <source>At the right it can be changed, below it stands in the table. It is saved already. Now take it back.</source>
        <translation>À droite, on peut le modifier ; en bas, il est dans le tableau. Il est déjà enregistré. Revenez maintenant dessus.</translation>
    </message>
    <message>
        <source>takes anything back</source>
        <translation>revient sur tout</translation>
    </message>
    <message>
        <source>and brings it back</source>
        <translation>et le rétablit</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>L’emporter</translation>
    </message>
    <message>
        <source>All statements go out as a table for Excel, R or Python. Try it now or later.</source>
        <translation>Tous les énoncés sortent en tableau pour Excel, R ou Python. Essayez maintenant ou plus tard.</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>exporte</translation>
    </message>
    <message>
        <source>opens the guide</source>
        <translation>ouvre le guide</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>A coding of “{quote}” was not finished last time.</source>
        <translation>Un codage de « {quote} » n’a pas été terminé la dernière fois.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A score is a number from −1 to +1.</source>
        <translation>Un score est un nombre de −1 à +1.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>&amp;Score</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>To&amp;uche</translation>
    </message>
    <message>
        <source>&amp;Also called, one a line</source>
        <translation>&amp;Alias, un par ligne</translation>
    </message>
    <message>
        <source>Roles over time</source>
        <translation>Rôles dans le temps</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Définition</translation>
    </message>
    <message>
        <source>Under “{name}”</source>
        <translation>Sous « {name} »</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>not a whole number</source>
        <translation>pas un nombre entier</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>pas une date</translation>
    </message>
</context>
<context>
    <name>ValueFilter</name>
    <message>
        <source>Look for a value: {column}</source>
        <translation>Chercher une valeur : {column}</translation>
    </message>
    <message>
        <source>needs completion</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>avec une note</translation>
    </message>
</context>
<context>
    <name>ValuesField</name>
    <message>
        <source>Add a value</source>
        <translation>Une valeur</translation>
    </message>
    <message>
        <source>Add a value: {label}</source>
        <translation>Ajouter une valeur : {label}</translation>
    </message>
    <message>
        <source>Remove the value</source>
        <translation>Retirer la valeur</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Replace the text by a newer version</source>
        <translation>Remplacer le texte par une nouvelle version</translation>
    </message>
    <message>
        <source>Replace the text</source>
        <translation>Remplacer le texte</translation>
    </message>
    <message>
        <source>Paste the newer text here, or take it from a file.</source>
        <translation>Collez ici le nouveau texte, ou prenez-le dans un fichier.</translation>
    </message>
    <message>
        <source>The newer text</source>
        <translation>Le nouveau texte</translation>
    </message>
    <message>
        <source>Nothing is stored before you have looked at it.</source>
        <translation>Rien n’est enregistré avant que vous ne l’ayez vu.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message>
        <source>The one before</source>
        <translation>Le précédent</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Le suivant</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Le chercher</translation>
    </message>
    <message>
        <source>Place it on the selection</source>
        <translation>Le placer sur la sélection</translation>
    </message>
    <message>
        <source>Delete the statement</source>
        <translation>Supprimer l’énoncé</translation>
    </message>
    <message>
        <source>Close; it goes on waiting</source>
        <translation>Fermer ; il reste en attente</translation>
    </message>
    <message>
        <source>Needs a place</source>
        <translation>À placer</translation>
    </message>
    <message>
        <source>Needs a place · {at} of {count}</source>
        <translation>À placer · {at} sur {count}</translation>
    </message>
</context>
<context>
    <name>WaitingWiring</name>
    <message>
        <source>Every statement has its place.</source>
        <translation>Chaque énoncé a sa place.</translation>
    </message>
    <message>
        <source>No statement of this article needs a place.</source>
        <translation>Aucun énoncé de cet article n’est à placer.</translation>
    </message>
    <message>
        <source>Select the words in the article first.</source>
        <translation>Sélectionnez d’abord les mots dans l’article.</translation>
    </message>
    <message>
        <source>Nothing in the text is like these words.</source>
        <translation>Rien dans le texte ne ressemble à ces mots.</translation>
    </message>
</context>
<context>
    <name>WebPagesDialog</name>
    <message>
        <source>Add from the web</source>
        <translation>Ajouter depuis le web</translation>
    </message>
    <message>
        <source>This page alone is fetched, and nothing that it refers to. What only signed-in readers see stays behind: save such a page in your browser, and add the file.</source>
        <translation>Seule cette page est récupérée, et rien de ce à quoi elle renvoie. Ce que seuls les abonnés voient n’en fait pas partie : enregistrez une telle page dans votre navigateur, puis ajoutez le fichier.</translation>
    </message>
    <message>
        <source>&amp;Address, or several with spaces between them</source>
        <translation>Ad&amp;resse, ou plusieurs séparées par des espaces</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WelcomeFoot</name>
    <message>
        <source>You code under this name; click to change it</source>
        <translation>Vous codez sous ce nom ; cliquez pour le changer</translation>
    </message>
    <message>
        <source>All keys  F1</source>
        <translation>Toutes les touches  F1</translation>
    </message>
    <message>
        <source>First steps  Shift+F1</source>
        <translation>Premiers pas  Maj+F1</translation>
    </message>
    <message>
        <source>You code as {name}</source>
        <translation>Vous codez sous le nom de {name}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>One file, yours alone, saved as you work</source>
        <translation>Un seul fichier, à vous, enregistré à mesure</translation>
    </message>
    <message>
        <source>Open a project or an article…</source>
        <translation>Ouvrir un projet ou un article…</translation>
    </message>
    <message>
        <source>A file that ends in .annot, or a text</source>
        <translation>Un fichier en .annot, ou un texte</translation>
    </message>
    <message>
        <source>Paste text as an article</source>
        <translation>Coller un texte comme article</translation>
    </message>
    <message>
        <source>Title, outlet and date are read from it</source>
        <translation>Titre, journal et date y sont lus</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet exemple</translation>
    </message>
    <message>
        <source>One French article with eight statements</source>
        <translation>Un article français, huit énoncés</translation>
    </message>
    <message>
        <source>File not found · click to locate it</source>
        <translation>Fichier introuvable · cliquer pour le localiser</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>drag</source>
        <translation>glisser</translation>
    </message>
    <message>
        <source>select words</source>
        <translation>choisir des mots</translation>
    </message>
    <message>
        <source>select the quotation</source>
        <translation>choisir la citation</translation>
    </message>
    <message>
        <source>code the selection</source>
        <translation>coder la sélection</translation>
    </message>
    <message>
        <source>next, previous statement</source>
        <translation>énoncé suivant, précédent</translation>
    </message>
    <message>
        <source>take anything back</source>
        <translation>revenir sur tout</translation>
    </message>
    <message>
        <source>This project can be read but not changed: {reason}.</source>
        <translation>Ce projet peut être lu mais pas modifié : {reason}.</translation>
    </message>
    <message>
        <source>{name} was moved or deleted while it was open. What you did is still here: save a copy of it now.</source>
        <translation>{name} a été déplacé ou supprimé alors qu’il était ouvert. Votre travail est encore ici : enregistrez-en une copie maintenant.</translation>
    </message>
    <message>
        <source>The project's file is gone</source>
        <translation>Le fichier du projet a disparu</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
</context>
<context>
    <name>YesNoSwitch</name>
    <message>
        <source>not set</source>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>_Brand</name>
    <message>
        <source>Highlight what is said in the news. Tag who says it, and where they stand.</source>
        <translation>Surlignez ce qui se dit dans la presse. Notez qui parle, et pour quelle position.</translation>
    </message>
</context>
<context>
    <name>_DropHint</name>
    <message>
        <source>Drop articles, a folder or a project anywhere in this window</source>
        <translation>Déposez des articles, un dossier ou un projet n’importe où dans la fenêtre</translation>
    </message>
</context>
<context>
    <name>_Tab</name>
    <message>
        <source>no speaker</source>
        <translation>sans locuteur</translation>
    </message>
    <message>
        <source>no stance</source>
        <translation>sans position</translation>
    </message>
    <message>
        <source>{speaker}, {stance}</source>
        <translation>{speaker}, {stance}</translation>
    </message>
</context>
</TS>
