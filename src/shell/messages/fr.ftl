### Les mots des commandes, en français. Une erreur commence par une minuscule et n'a pas de point final.

## Erreurs et refus

failed = erreur
colon = { "\u00A0" }:{ " " }
error-read = impossible de lire `{ $path }`
error-write = impossible d’écrire `{ $path }`
error-make-folder = impossible de créer le dossier `{ $path }`
error-place = impossible de mettre `{ $path }` à sa place
error-remove = impossible de supprimer `{ $path }`
error-render = impossible de composer la page `{ $path }`
error-read-theme = impossible d’utiliser le thème
error-theme-missing = le thème n’a pas de dossier : `{ $path }` n’existe pas
error-follow-link = `{ $path }` est un lien vers un dossier ou hors de la banque ; Vonk ne le suit pas : mettez-y le fichier lui-même
error-special-file = `{ $path }` n’est ni un fichier ni un dossier
error-unusable-name = `{ $path }` a un nom que Vonk ne peut pas utiliser : renommez-le avec des lettres simples, des chiffres et des traits d’union
error-foreign-folder = `{ $path }` n’est pas vide et n’a pas été créé par Vonk ; rien n’a changé : choisissez un autre dossier avec `--out`, ou videz celui-ci
error-out-inside = `{ $path }` ne peut pas recevoir le site, car les fichiers de la banque s’y trouvent : choisissez un autre dossier avec `--out`
error-not-a-folder = `{ $path }` n’est pas un dossier
error-broken-manifest = la liste des fichiers de Vonk dans `{ $path }` est endommagée ; rien n’a changé : videz le dossier, ou choisissez-en un autre avec `--out`
error-in-the-way = `{ $path }` n’a pas été créé par Vonk et bloque le passage ; rien n’a changé : déplacez-le
error-busy = une autre construction publie dans `{ $path }` : attendez qu’elle soit terminée
error-already-there = `{ $path }` existe déjà ; rien n’a changé
error-not-empty = `{ $path }` n’est pas vide ; rien n’a changé : choisissez un dossier vide
error-no-original = il n’y a pas de `{ $path }` à traduire
error-listen = impossible d’écouter sur `{ $path }`
error-usage = valeur incorrecte `{ $path }`
cause-not-found = il n’existe pas
cause-permission = permission refusée
cause-disk-full = le disque est plein
cause-read-only = le disque est en lecture seule
cause-exists = il existe déjà
cause-not-a-folder = une partie du chemin n’est pas un dossier
cause-is-a-folder = c’est un dossier
cause-name = le nom n’est pas permis
cause-port-taken = ce port et les suivants sont occupés
cause-no-address = cette machine n’a pas cette adresse
usage-date = une date s’écrit AAAA-MM-JJ
usage-epoch = SOURCE_DATE_EPOCH est un nombre de secondes
usage-base-url = une adresse commence par https:// ou http:// et ne contient ni `?` ni `#`
usage-id = un identifiant compte au moins une lettre ou un chiffre
usage-language = ce n’est pas une langue de cette banque ; elle a { $languages }
usage-code = ce n’est pas un code ; `vonk explain` les affiche tous
usage-code-near = ce n’est pas un code ; vouliez-vous dire { $suggestion } ?
usage-kind = pas un type de fichier ; c’est l’un de ceux-ci : { $kinds }
usage-kind-near = pas un type de fichier ; vouliez-vous dire { $suggestion } ?
usage-bank = il faut d’abord que les réglages de la banque soient lisibles ; voyez `vonk check`
usage-editor = éditeur inconnu ; choisissez parmi { $editors }, ou donnez une adresse qui contient { "{" }path{ "}" }

## Construction

cases = { $count ->
    [one] { $count } pratique
   *[other] { $count } pratiques
}
pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
summary = { $cases } · { $pages } · { $files } : { $written } écrits, { $unchanged } inchangés, { $removed } supprimés · { $seconds } s → { $out }
not-published = rien n’a été publié : corrigez les erreurs ci-dessus et recommencez
not-published-strict = rien n’a été publié : avec `--strict`, il faut aussi corriger chaque avertissement
warnings-left = { $count ->
    [one] { $count } avertissement : voyez `vonk check`
   *[other] { $count } avertissements : voyez `vonk check`
}

## Aperçu

serve-port-taken = le port { $port } est occupé : cet aperçu se trouve sur { $next }
serve-exposed = attention : avec `--host`, toute personne sur ce réseau peut lire l’aperçu, y compris les brouillons et les erreurs : { $address }
serve-remote = ce dossier se trouve sur un disque réseau ou un disque Windows, qui ne peut pas être surveillé : Vonk regarde à intervalles réguliers (`--poll`)
serve-unwatched = le dossier ne peut pas être surveillé ({ $reason }) : Vonk regarde désormais à intervalles réguliers
serve-no-browser = aucun navigateur n’a pu être ouvert : allez vous-même sur { $address }
serve-changed = { $count ->
    [one] { $count } fichier modifié
   *[other] { $count } fichiers modifiés
}
preview-last-good = Derrière ce rapport, ce qui est cassé s’affiche dans sa dernière version sans erreur.
preview-more = { $count ->
    [one] … et { $count } autre : voir `vonk check`
   *[other] … et { $count } autres : voir `vonk check`
}
preview-indexing = Du texte plus récent est en cours d’indexation. D’ici là, la recherche porte sur la version précédente.
preview-no-page = Cette page ne peut pas encore être affichée
preview-open-editor = Ouvrir dans l’éditeur

## Nouveau fichier, nouvelle banque

made = { $path } créé
renamed-id = l’identifiant est devenu `{ $id }` : uniquement des minuscules sans accents, des chiffres et des traits d’union
now-fill-in = complétez le fichier et voyez avec `vonk check { $path }` ce qui manque encore
init-done = une nouvelle banque se trouve dans { $path } ; ensuite : `vonk check` et `vonk build`, ou une première pratique avec `vonk new case ma-pratique`

## Explications et exemples des nouveaux fichiers

new-how = Complétez ce qui suit les deux-points. Une ligne qui commence par # et une espace explique ; enlevez le # devant un champ pour l’utiliser.
new-check = Pour voir ce qui manque encore : vonk check { $path }
new-draft = Un brouillon n’est pas publié. Enlevez cette ligne quand le texte est prêt.
new-asked = Demandé : la vérification avertit tant que cela manque. Enlevez le # et complétez ; ce que personne ne sait, indiquez-le ainsi : not_known: [impact].
new-optional = Facultatif.
new-body = Écrivez le texte ici.
new-place = Nom du lieu
new-case-title = Le nom de la pratique, ou un titre court et simple de 60 caractères au plus.
new-case-summary = Que se passe-t-il, pour qui, avec quel effet ? Une ou deux phrases, 300 caractères au plus.
new-case-summary-text = Dites ici en une ou deux phrases ce qui se passe, pour qui et avec quel effet.
new-case-sources = Où peut-on le lire ? Au moins une source publique, deux de préférence. Types de sources :
new-case-source-title = Titre de la source
new-case-need = Quel était le besoin ? Une phrase.
new-case-need-text = Dites en une phrase quel était le besoin.
new-case-partners = Qui participe ? Identifiants des fichiers de content/organisations ; pour en créer un : vonk new organisation <id>. Rôles :
new-case-started = Quand cela a-t-il commencé ? Une année, un mois (2019-05) ou un jour (2019-05-24).
new-case-impact = Des chiffres, chacun avec sa date, sa source et son niveau de preuve. N’en mettez pas s’il n’y en a pas.
new-case-indicators = Ce qui est mesuré :
new-case-evidence = Niveau de preuve ; en cas de doute, le plus bas :
new-case-lessons = Qu’a-t-on appris qui puisse servir à d’autres ?
new-case-lesson-title = L’enseignement en quelques mots
new-case-lesson-text = Une ou deux phrases à ce sujet.
new-case-verified = Le jour où vous avez vérifié les faits pour la dernière fois.
new-case-condition = Ce qu’il faut
new-case-step = Ce qu’on fait d’abord
new-case-wants = Ce que la pratique cherche ou propose :
new-facet = { $label } : { $how }{ $open }
new-facet-one = choisissez-en un seul
new-facet-max = choisissez-en 1 à { $max }, le principal d’abord
new-facet-many = choisissez-en un ou plusieurs
new-facet-open = un autre mot est permis aussi
new-section-need = Quel était le problème, pour qui et où ?
new-section-approach = Qui a fait quoi, et comment cela se passe-t-il en pratique ?
new-section-course = Comment cela a-t-il commencé, et que s’est-il passé depuis ?
new-section-results = Qu’est-ce qui a changé, pour qui, et qui le dit ?
new-section-hard = Qu’est-ce qui n’a pas marché, et qu’est-ce qui a fait obstacle ?
new-organisation-name = Le nom que l’organisation se donne.
new-organisation-summary-text = Dites en une phrase ce qu’est l’organisation et ce qu’elle fait.
new-organisation-services = Ce en quoi elle peut aider d’autres :
new-notice-title = Ce que vous cherchez ou proposez, en quelques mots.
new-notice-summary-text = Dites en une ou deux phrases ce que vous cherchez ou proposez, et pour qui.
new-notice-kind = Type d’annonce :
new-notice-direction = Cherche ou propose :
new-notice-dates = Premier et dernier jour au tableau ; premier et dernier jour d’une rencontre.
new-notice-contact = Une page ou l’adresse d’une fonction, jamais l’adresse personnelle de quelqu’un.
new-notice-body = Écrivez ici ce que vous cherchez ou proposez, pourquoi, et comment réagir.
new-guide-summary-text = Dites en une ou deux phrases ce que le lecteur apprend ici.
new-guide-kind = Type de guide :
new-guide-phases = Phases dans lesquelles le guide aide :
new-guide-order = Sa place parmi les guides, le plus petit nombre d’abord.
new-guide-body = Écrivez le guide ici. Commencez les intertitres par ##.
new-translation-how = Les mots de { $path }. Remplacez-les un à un par leur traduction ; tout le reste est repris de là.
new-translated-from = La révision de l’original dont ceci est la traduction.

## Une nouvelle banque

init-example = Pratique d’exemple
init-languages = Les langues ; la première est celle des fichiers qui n’en indiquent pas.
init-url = L’adresse où le site sera publié.
init-facets = Les filtres. Chacun prend ses termes dans un fichier de vocabularies/ ; adaptez-les à votre banque.
init-readme =
    # { $name }

    Une banque de pratiques, faite avec Vonk.

    - `content/bank.yaml` contient les réglages et les filtres, `content/vocabularies/` les termes.
    - `content/cases/` contient un fichier par pratique. `example.md` est un brouillon : modifiez-le ou supprimez-le.
    - `vonk new case ma-pratique` crée un nouveau fichier, `vonk new translation ma-pratique nl` une traduction.
    - `vonk check` dit ce qui ne va pas, `vonk build` compose le site dans `dist/`.

## Explications

all-codes = Tous les codes. `vonk explain <code>` en dit plus sur l’un d’eux.

## Champs

fields-head =
    # Les champs des fichiers d’une banque

    Ce que contient chaque champ, établi à partir des déclarations de `src/content/declaration` par
    `vonk fields --format markdown`. Dans votre banque, `vonk fields case` montre aussi ses filtres et leurs termes, en
    néerlandais, en français ou en anglais.

## Statistiques

stats-head = { $cases } · { $organisations } · { $notices } · { $guides }
organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
notices = { $count ->
    [one] { $count } annonce
   *[other] { $count } annonces
}
guides = { $count ->
    [one] { $count } guide
   *[other] { $count } guides
}
stats-by = { $rows } × { $columns }
stats-total = total
stats-empty-terms = { $facet } sans pratique : { $terms }
stats-languages = Pratiques par langue
stats-original = original
stats-translated = traduites
stats-missing = manquent
stats-missing-title = Traductions manquantes
stats-outdated-title = Traductions plus anciennes que l’original
stats-stale-title = Non vérifiées depuis { $date }
stats-never = jamais
stats-none = aucune
stats-more = { $count ->
    [one] … et encore { $count } (`--format json` affiche tout)
   *[other] … et encore { $count } (`--format json` affiche tout)
}
