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
error-damaged-picture = l’image `{ $path }` est abîmée ; ouvrez-la dans un autre programme et enregistrez-la à nouveau en JPEG
error-read-theme = impossible d’utiliser le thème
error-theme-missing = le thème n’a pas de dossier : `{ $path }` n’existe pas
error-follow-link = `{ $path }` est un lien qui sort de la banque ; Vonk ne le suit pas : mettez-y le dossier lui-même
error-unusable-name = `{ $path }` a un nom que Vonk ne peut pas utiliser : renommez-le avec des lettres simples, des chiffres et des traits d’union
error-foreign-folder = `{ $path }` n’est pas vide et n’a pas été créé par Vonk ; rien n’a changé : choisissez un autre dossier avec `--out`, videz celui-ci, ou reprenez-le avec `--adopt` : ce qui commence par un point à sa racine et `CNAME` restent, tout le reste cède la place au site
error-out-inside = `{ $path }` ne peut pas recevoir le site, car les fichiers de la banque s’y trouvent : choisissez un autre dossier avec `--out`
error-not-a-folder = `{ $path }` n’est pas un dossier
error-broken-manifest = la liste des fichiers de Vonk dans `{ $path }` est endommagée ; rien n’a changé : videz le dossier, ou choisissez-en un autre avec `--out`
error-in-the-way = `{ $path }` n’a pas été créé par Vonk et bloque le passage ; rien n’a changé : déplacez-le
error-busy = une autre construction publie dans `{ $path }` : attendez qu’elle soit terminée
error-already-there = `{ $path }` existe déjà ; rien n’a changé
error-changed = `{ $path }` a changé entre-temps ; Vonk n’y touche pas : réessayez
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
usage-base-url-host = le nom d’un serveur se compose de lettres sans accents ; un nom avec d’autres lettres a aussi une forme qui commence par `xn--`
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

## Check --fix

mended = corrigé : { $count } dans { $files }
mended-dry = à corriger : { $count } dans { $files } ; rien n’a changé, à cause de `--dry-run`
mended-none = il n’y a rien que Vonk puisse corriger sans vous
mendable = `vonk check --fix` en corrige { $count } sans vous

## Aperçu

serve-port-taken = le port { $port } est occupé : cet aperçu se trouve sur { $next }
serve-exposed = attention : avec `--host`, toute personne sur ce réseau peut lire l’aperçu, y compris les brouillons et les erreurs : { $address }
serve-remote = `{ $path }` se trouve sur un disque réseau ou un disque Windows, qui ne peut pas être surveillé : Vonk regarde à intervalles réguliers (`--poll`)
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
preview-gone = `vonk serve` est arrêté : cette page ne suit plus vos fichiers. Relancez-le et la page reprendra d’elle-même.
preview-no-page = Cette page ne peut pas encore être affichée
preview-open-editor = Ouvrir dans l’éditeur

## Nouveau fichier, nouvelle banque

made = { $path } créé
renamed-id = l’identifiant est devenu `{ $id }` : uniquement des minuscules sans accents, des chiffres et des traits d’union
now-fill-in = complétez le fichier et voyez avec `vonk check { $path }` ce qui manque encore ; `vonk serve` montre la page
init-done = une nouvelle banque se trouve dans { $path } ; ensuite : `vonk check` et `vonk build`, ou une première pratique avec `vonk new case ma-pratique`

## Explications et exemples des nouveaux fichiers

new-how = Complétez ce qui suit les deux-points. Une ligne qui commence par # et une espace explique ; enlevez le # devant un champ pour l’utiliser.
new-check = Pour voir ce qui manque encore : vonk check { $path }
new-asked = Demandé : la vérification avertit tant que cela manque. Enlevez le # et complétez ; ce que personne ne sait, indiquez-le ainsi : not_known: [impact].
new-rest = Facultatif. À quoi sert chaque champ : vonk fields { $kind }
new-translation-how = Les mots de { $path }. Remplacez-les un à un par leur traduction ; tout le reste est repris de là.

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
