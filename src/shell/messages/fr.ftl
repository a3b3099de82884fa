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

## Aide : ce que `--help` dit des commandes, et ce qui n’y va pas

help-usage = Utilisation :
help-commands = Commandes
help-arguments = Valeurs
help-options = Options
help-sign-options = OPTIONS
help-sign-command = COMMANDE
help-values = au choix : { $values }
help-default = par défaut : { $values }
help-help-command = Affiche cette aide, ou celle d’une commande
help-help = Affiche cette aide
help-version = Affiche la version
help-language = La langue des messages : nl, fr ou en [par défaut : LC_ALL ou LANG, sinon la première langue de la banque]
help-root = Le dossier de la banque [par défaut : le plus proche qui contient content/bank.yaml, en remontant d’ici]
help-vonk = Fait d’un dossier de pratiques en Markdown un site statique multilingue, avec recherche.
help-build = Construit le site
help-build-out = Le dossier du site [par défaut : dist dans le dossier de la banque]
help-build-adopt = Reprend un dossier que Vonk n’a pas créé, comme une copie de travail de gh-pages : ce qui y commence par un point à la racine (.git, .nojekyll) et CNAME restent, tout autre fichier cède la place au site
help-build-base-url = L’adresse où se trouvera le site [par défaut : l’url de bank.yaml]
help-build-drafts = Construit aussi les brouillons
help-build-date = Le jour pour lequel construire [par défaut : SOURCE_DATE_EPOCH, sinon aujourd’hui]
help-build-strict = Traite les avertissements comme des erreurs
help-build-summary = La forme du résumé
help-build-jobs = Le nombre de fils d’exécution [par défaut : un par cœur]
help-build-quiet = Ne dit rien quand tout va bien
help-check = Dit tout ce qui ne va pas dans le contenu
help-check-paths = Ne montre que ce qui concerne ces fichiers et dossiers ; ou le dossier d’une banque
help-check-format = La forme du rapport
help-check-strict = Échoue aussi pour des avertissements
help-check-errors = Ne montre que les erreurs
help-check-fix = Corrige ce qui ne peut l’être que d’une façon, et montre ce qui change
help-check-dry-run = Avec --fix : ne change rien, et montre ce qui changerait
help-check-drafts = Vérifie aussi les brouillons
help-check-touched = Les fichiers que touche une pull request : les leurs viennent d’abord là où un service n’en montre que quelques-uns
help-check-date = Le jour pour lequel vérifier [par défaut : SOURCE_DATE_EPOCH, sinon aujourd’hui]
help-serve = Montre le site dans le navigateur pendant que vous écrivez
help-serve-port = Le port ; s’il est pris, le premier libre qui suit. Avec 0, un port libre quelconque
help-serve-open = Ouvre le site dans le navigateur
help-serve-poll = Cherche les changements à intervalles fixes, pour les disques réseau et les disques Windows sous WSL
help-serve-without-drafts = Laisse les brouillons de côté, comme le site publié
help-serve-editor = L’éditeur qu’ouvrent les liens du rapport : vscode, zed, idea, … ou un modèle avec { "{" }path{ "}" }, { "{" }line{ "}" } et { "{" }column{ "}" } [par défaut : EDITOR_URL]
help-serve-host = Écoute à cette adresse du réseau : tous ceux qui y sont peuvent lire l’aperçu
help-serve-date = Le jour pour lequel montrer la banque [par défaut : SOURCE_DATE_EPOCH, sinon aujourd’hui]
help-new = Crée un fichier qui passe d’emblée la vérification
help-new-case = Une pratique
help-new-organisation = Une organisation
help-new-notice = Une annonce
help-new-guide = Un guide
help-new-page = Une page sur la banque
help-new-translation = La traduction de ce qui existe déjà
help-id = L’identifiant : des minuscules sans accents, des chiffres et des traits d’union
help-title = Le titre, ou le nom d’une organisation
help-all = Explique aussi ce qui est facultatif, pas seulement ce qui est obligatoire ou demandé
help-new-translation-id = L’identifiant de l’original
help-new-translation-to = La langue de la traduction
help-new-translation-kind = Le genre de l’original, quand plusieurs ont le même identifiant
help-init = Crée une banque vide dans un dossier vide
help-init-dir = Le dossier ; il est créé s’il n’existe pas
help-init-name = Le nom de la banque [par défaut : celui du dossier]
help-explain = Explique un code d’un rapport, ou donne la liste des codes
help-explain-code = Un code comme unknown-term ; sans code, vous les voyez tous
help-fields = Dit quels champs a un fichier, et ce qui va dans chacun
help-fields-kind = Un genre de fichier : case, organisation, notice, guide, page, bank, vocabulary, ou case-translation et ainsi de suite ; sans genre, vous les voyez tous
help-fields-format = La façon de les montrer
help-schema = Affiche le schéma JSON d’un genre de fichier
help-schema-kind = Un genre de fichier : case, organisation, notice, guide, page, bank, vocabulary, ou case-translation et ainsi de suite
help-stats = Montre ce que la banque couvre et ce qui lui manque
help-stats-format = La forme des chiffres
help-stats-date = Le jour pour lequel compter [par défaut : SOURCE_DATE_EPOCH, sinon aujourd’hui]
help-completions = Affiche ce qu’il faut à un shell pour compléter les commandes
help-completions-shell = Le shell
usage-option = l’option `{ $named }` n’existe pas
usage-command = la commande `{ $named }` n’existe pas
usage-value = `{ $value }` n’est pas une valeur pour `{ $named }`
usage-value-missing = il manque une valeur à `{ $named }`
usage-missing = il manque : `{ $named }`
usage-conflict = `{ $named }` ne va pas avec `{ $other }`
usage-near = vouliez-vous dire `{ $suggestion }` ?
usage-values = au choix : { $values }
usage-language-tag = une langue s’écrit nl, fr ou en
usage-more = En savoir plus : `--help`
