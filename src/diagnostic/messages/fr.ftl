### Les mots de chaque message, en français. `en.ftl` dit à quoi sert chaque partie. Un espace devant `: ; ? ! »` ou
### après `«` devient insécable quand le message est composé.

## Mots du rapport

error = erreur
warning = avertissement
help = conseil
note-first-here = apparaît d’abord ici
note-here-too = ici aussi
note-other-file = l’autre fichier
note-original = l’original
note-last-step = la dernière étape
note-began-here = commence ici

errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
in-files = { $count ->
    [one] dans { $count } fichier
   *[other] dans { $count } fichiers
}
all-good = { $count ->
    [one] tout est en ordre : { $count } pratique, aucune remarque
   *[other] tout est en ordre : { $count } pratiques, aucune remarque
}
only-warnings = { $count ->
    [one] aucune erreur ; { $count } avertissement masqué
   *[other] aucune erreur ; { $count } avertissements masqués
}
left-out = { $count ->
    [one] { $count } avertissement masqué
   *[other] { $count } avertissements masqués
}
more-in-file = { $count ->
    [one] encore { $count } du même genre dans ce fichier
   *[other] encore { $count } du même genre dans ce fichier
}
more-elsewhere = encore { $count } du même genre dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
} (`vonk check --format short` les montre tous)
drafts-left-out = { $count ->
    [one] { $count } brouillon n’a pas été vérifié ; `vonk check --drafts` le vérifie aussi
   *[other] { $count } brouillons n’ont pas été vérifiés ; `vonk check --drafts` les vérifie aussi
}
strict = les avertissements comptent comme des erreurs à cause de `--strict`
not-shown-above = GitHub affiche { $limit } erreurs et { $limit } avertissements par étape ; { $count ->
    [one] { $count } autre figure dans le journal
   *[other] { $count } autres figurent dans le journal
}

## Types de valeurs

type-text = un texte
type-number = un nombre
type-whole-number = un nombre entier
type-yes-no = `true` ou `false`
type-list = une liste
type-map = un groupe de champs
type-date = une date
type-nothing = rien
type-text-or-map = un texte ou un groupe de champs
type-id = un identifiant

## Fichiers

not-utf8 = l’octet `{ $byte }`, { $offset } octets après le début, n’est pas de l’UTF-8
    .help = enregistrez à nouveau le fichier en choisissant l’encodage UTF-8
    .title = Un fichier qui n’est pas en UTF-8
    .explain =
        Vonk lit les textes en UTF-8, l’encodage qui contient toutes les lettres de toutes les langues. Un
        fichier dans un encodage plus ancien montrerait `�` à la place d’un `é`. La plupart des éditeurs
        proposent le choix sous « Enregistrer sous ».

        Faux :
            title: Caf� solidaire     (enregistré en Windows-1252)
        Juste :
            title: Café solidaire     (enregistré en UTF-8)

file-too-large = ce fichier pèse { $size } ko ; il peut en peser { $limit } au plus
    .help = raccourcissez le texte, ou enregistrez l’image dans une taille plus petite
    .title = Un fichier trop lourd
    .explain =
        Une page doit s’ouvrir vite sur un téléphone, et la vérification ne peut pas durer des minutes. Les
        fichiers ont donc une limite. Un texte qui l’atteint est le plus souvent un document collé, ou une
        image cachée dans le texte.

        Faux :
            ![Plan](data:image/png;base64,iVBORw0KGgo…)
        Juste :
            ![Plan du jardin partagé](plan.jpg)

merge-conflict = il reste ici un conflit de fusion (merge conflict)
    .help = choisissez une des deux versions, ou combinez-les, puis supprimez les lignes avec `<<<<<<<`, `=======` et `>>>>>>>`
    .title = Un conflit de fusion qui est resté
    .explain =
        Deux personnes ont modifié les mêmes lignes, et Git a mis les deux versions l’une sous l’autre, entre
        des lignes de signes. Tant que personne ne choisit, le fichier dit deux choses à la fois ; Vonk n’en
        lit alors rien.

        Incorrect :
            <<<<<<< HEAD
            title: Repair Café Liège
            =======
            title: Repair Café à Liège
            >>>>>>> proposition
        Correct :
            title: Repair Café Liège

bad-file-name = `{ $name }` n’est pas un nom de fichier valable ici
    .help = utilisez des minuscules sans accents, des chiffres et des traits d’union : `ma-pratique.md`, ou `ma-pratique.nl.md` pour une traduction
    .did-you-mean = renommez le fichier en `{ $suggestion }`
    .title = Un nom de fichier qui ne suit pas la règle
    .explain =
        Le nom du fichier est l’identifiant d’une page et une partie de son adresse. Il doit donc fonctionner
        partout : de 1 à 100 minuscules sans accents, chiffres et traits d’union simples. Une traduction y
        ajoute sa langue.

        Faux :
            content/cases/Café Réparation.md
        Juste :
            content/cases/cafe-reparation.md
            content/cases/cafe-reparation.nl.md

wrong-ending = `{ $name }` n’est pas lu : Vonk ne lit que les fichiers qui ont la bonne extension
    .help = enregistrez le texte comme texte simple, dans un fichier qui se termine par `.md`
    .did-you-mean = enregistrez le texte sous le nom `{ $suggestion }`
    .title = Un texte avec une mauvaise extension
    .explain =
        Une page est un fichier de texte dont le nom se termine par `.md` ; un vocabulaire se termine par
        `.yaml`. Les traitements de texte y ajoutent parfois quelque chose, ou enregistrent dans leur propre
        format. Sous Windows, cela ne se voit que si l’explorateur affiche les extensions.

        Incorrect :
            cuisiner-ensemble.md.txt     cuisiner-ensemble.docx     cuisiner-ensemble.MD
        Correct :
            cuisiner-ensemble.md

misplaced-file = `{ $name }` n’est pas lu à cet endroit
    .help = mettez le fichier dans le dossier de son genre, comme `content/cases`, ou supprimez-le
    .did-you-mean = déplacez le fichier vers `{ $suggestion }`
    .title = Un texte au mauvais endroit
    .explain =
        Chaque fichier se trouve dans le dossier de son genre, pas dans un sous-dossier. Seul un fichier
        accompagné d’images a son propre dossier, où il s’appelle `index.md`. La langue d’une traduction se
        trouve dans son nom.

        Incorrect :
            content/cases/fr/repair-cafe.md      content/cases/repair-cafe/repair-cafe.md
        Correct :
            content/cases/repair-cafe.fr.md      content/cases/repair-cafe/index.md

unusable-name = `{ $name }` ne peut pas être le nom d’un fichier ou d’un dossier sous Windows
    .help = choisissez un autre nom, sans `:`, `?` ni `*`, et sans point à la fin
    .did-you-mean = appelez-le par exemple `{ $suggestion }`
    .title = Un nom que tous les systèmes n’acceptent pas
    .explain =
        Windows se réserve quelques noms, comme `con`, `aux` et `nul`, même suivis d’une extension. Celui qui
        veut y enregistrer la banque ou le site reste bloqué. Les identifiants deviennent aussi des noms de
        dossiers.

        Incorrect :
            content/cases/aux.md
        Correct :
            content/cases/aux-armes.md

link-not-followed = `{ $name }` est un lien vers un dossier, hors de la banque ou vers rien, et n’est pas suivi
    .help = mettez le fichier lui-même à cette place, ou supprimez le lien
    .title = Un lien qui n’est pas suivi
    .explain =
        Un lien du système de fichiers (symbolic link) peut mener à un fichier de la même banque. S’il en sort, le
        fichier manque dans chaque copie de la banque, ou l’on publie ce que personne ne voulait publier. Les
        dossiers derrière un lien ne sont pas lus.

        Incorrect :
            content/cases/jardin.md → ../../../an/jardin.md
        Correct :
            content/cases/jardin.md, le fichier lui-même

special-file = `{ $name }` est un tube, un socket ou un périphérique, et non un fichier
    .help = supprimez-le, ou sortez-le du dossier de la banque
    .title = Ce qui n’est pas un fichier
    .explain =
        Des programmes placent de telles choses dans un dossier pour se parler. Il n’y a rien à y lire, et qui
        essaie attend peut-être sans fin.

        Incorrect :
            content/cases/photos.sock
        Correct :
            un dossier qui ne contient que les fichiers de la banque

differs-in-case = seules les majuscules distinguent `{ $value }` de `{ $other }`
    .help = donnez un autre nom à l’un des deux, ou supprimez-le
    .title = Deux noms qui ne diffèrent que par des majuscules
    .explain =
        Windows et macOS prennent ces noms pour les mêmes : un des fichiers, ou une des pages, prend alors la
        place de l’autre. Les lecteurs ne voient pas la différence non plus.

        Incorrect :
            - id: repair
            - id: Repair
        Correct :
            - id: repair
            - id: repair-cafe

unexpected-file = Vonk ne fait rien du fichier `{ $name }`
    .help = placez-le dans le bon dossier, ou supprimez-le
    .title = Un fichier à un endroit inattendu
    .explain =
        Chaque dossier de `content/` contient une sorte de pages. Un fichier placé ailleurs, ou avec une
        autre extension, n’apparaît pas sur le site. C’est souvent une erreur de nom ou d’endroit.

        Faux :
            content/case/repair-cafe.md      content/cases/repair-cafe.docx
        Juste :
            content/cases/repair-cafe.md

duplicate-id = deux fichiers ont l’identifiant `{ $id }`
    .help = renommez l’un des deux fichiers, ou réunissez-les
    .title = Deux fichiers avec le même identifiant
    .explain =
        Le nom du fichier est l’identifiant, et l’identifiant est l’adresse : deux pages ne peuvent pas
        habiter à la même adresse. Cela arrive quand une pratique a à la fois un fichier et un dossier.

        Faux :
            content/cases/repair-cafe.md
            content/cases/repair-cafe/index.md
        Juste :
            content/cases/repair-cafe/index.md

same-title = il y a déjà un fichier nommé `{ $value }` au même endroit
    .help = fusionnez les deux, ou dites dans le titre ou dans `place` ce qui les distingue
    .title = Deux fois la même pratique ou organisation
    .explain =
        Celui qui ajoute quelque chose ne voit pas toujours que cela existe déjà, sous un autre nom de fichier.
        Les lecteurs ne peuvent pas distinguer deux pages qui ont le même titre et le même lieu.

        Douteux :
            cases/repair-cafe.md et cases/repair-cafe-liege.md, tous deux title: Repair Café, place: Liège
        Mieux :
            cases/repair-cafe.md

bank-missing = il n’y a pas de fichier `content/bank.yaml`
    .help = allez d’abord dans le dossier de votre banque, ou créez-en une nouvelle avec `vonk init`
    .title = Un dossier sans banque
    .explain =
        `content/bank.yaml` dit comment la banque s’appelle, quelles langues elle parle et quels filtres elle
        propose. Sans ce fichier, Vonk ne peut pas savoir que ce dossier est une banque.

        Faux :
            vonk check --root ma-banque/content
        Juste :
            vonk check --root ma-banque

## Champs en tête et YAML

front-matter-missing = le fichier ne commence pas par `---`
    .help = écrivez `---` à la première ligne, puis les champs, puis de nouveau `---`, puis le texte
    .title = Un fichier sans champs en tête
    .explain =
        Chaque page commence par un bloc de champs entre deux lignes `---`. Vonk y trouve le titre, le lieu,
        les sources et le reste. Rien ne peut précéder la première ligne, pas même une ligne vide.

        Faux :
            title: Repair Café
        Juste :
            ---
            title: Repair Café
            ---

front-matter-unclosed = les champs commencent par `---`, mais aucun second `---` ne les ferme
    .help = écrivez `---` sur une ligne à part, entre les champs et le texte
    .title = Des champs sans fin
    .explain =
        Le bloc de champs se trouve entre deux lignes qui ne contiennent que `---`. Sans la seconde, Vonk ne
        peut pas savoir où le texte commence.

        Faux :
            ---
            title: Repair Café
            ## Le besoin
        Juste :
            ---
            title: Repair Café
            ---
            ## Le besoin

front-matter-too-large = les champs pèsent { $size } ko ; ils peuvent en peser { $limit } au plus
    .help = déplacez les longs textes sous le second `---`
    .title = Trop de texte dans les champs
    .explain =
        Les champs servent aux données courtes : un titre, un résumé, une date, une liste. Le récit lui-même
        vient en dessous. De plus, lire des champs très longs prend trop de temps.

        Faux :
            summary: (quarante pages de texte)
        Juste :
            summary: Des voisins réparent ensemble ce qui est cassé.

front-matter-twice = un deuxième bloc de champs se trouve dans le texte
    .help = gardez un des deux blocs, entre deux lignes `---`, et supprimez l’autre
    .title = Deux blocs de champs
    .explain =
        Les champs figurent une seule fois, en haut. Un deuxième bloc apparaît en général quand on colle un
        fichier terminé sous l’exemple de `vonk new`, ou deux fichiers en un. Les lecteurs le verraient comme
        du texte.

        Incorrect :
            ---
            title: Ma pratique
            ---
            ---
            title: Repair Café
            ---
        Correct :
            ---
            title: Repair Café
            ---

not-a-map = on attend ici des champs (`nom: valeur`) ; trouvé : { $found }
    .help = écrivez un champ par ligne, comme `title: Repair Café`
    .title = Autre chose que des champs
    .explain =
        Au premier niveau, Vonk attend des champs : un nom, un deux-points, un espace et une valeur. Une
        liste ou une phrase isolée n’a pas de noms, et Vonk ne peut pas savoir ce qu’elle signifie.

        Faux :
            - Repair Café
        Juste :
            title: Repair Café

yaml-syntax = ces champs sont illisibles : { $detail }
    .help = comparez cette ligne avec un autre fichier ; cherchez un deux-points, un guillemet ou un crochet manquant
    .title = Des champs illisibles
    .explain =
        Les champs sont écrits en YAML, une notation qui a quelques règles strictes. L’une d’elles n’est pas
        respectée et Vonk ne reconnaît pas l’erreur : il montre donc les mots anglais du lecteur YAML. En cas
        de doute, mettez la valeur entre guillemets droits.

        Faux :
            title: "Repair" Café
        Juste :
            title: '"Repair" Café'

yaml-colon = la valeur de `{ $key }` contient un deux-points suivi d’un espace
    .help = mettez toute la valeur entre guillemets droits
    .did-you-mean = mettez toute la valeur entre guillemets droits : `{ $suggestion }`
    .title = Un deux-points dans une valeur sans guillemets
    .explain =
        En YAML, un deux-points suivi d’un espace annonce une valeur. S’il se trouve dans un titre ou dans
        une phrase, toute la valeur doit être entre guillemets droits.

        Faux :
            title: Cuisiner ensemble: une cuisine pour la rue
        Juste :
            title: "Cuisiner ensemble: une cuisine pour la rue"

yaml-hash = `{ $dropped }` disparaît de `{ $key }` : après une espace, `#` commence une remarque
    .help = mettez toute la valeur entre guillemets droits ; une remarque se met sur une ligne à part
    .did-you-mean = mettez toute la valeur entre guillemets droits : `{ $suggestion }` ; une remarque se met sur une ligne à part
    .title = Un texte qui disparaît derrière un dièse
    .explain =
        En YAML, une espace et un dièse commencent une remarque pour qui lit le fichier. Si ce dièse se trouve
        dans un titre ou une phrase, la suite disparaît. Entre guillemets droits, tout reste.

        Incorrect :
            title: Épicerie #2 du quartier
        Correct :
            title: "Épicerie #2 du quartier"
            # à vérifier auprès de l’épicerie

yaml-comma = la valeur de `{ $key }` contient une virgule, qui entre accolades sépare les valeurs
    .help = mettez toute la valeur entre guillemets droits
    .did-you-mean = mettez toute la valeur entre guillemets droits : `{ $suggestion }`
    .title = Une virgule dans une valeur entre accolades
    .explain =
        Sur une seule ligne, les champs se mettent entre accolades et les éléments d’une liste entre crochets,
        séparés par des virgules. Une virgule qui fait partie du texte demande des guillemets autour de toute
        la valeur.

        Incorrect :
            does: {"{"}nl: helpt, fr: aide les groupes, ici et ailleurs{"}"}
        Correct :
            does: {"{"}nl: helpt, fr: "aide les groupes, ici et ailleurs"{"}"}

yaml-inner-bracket = la valeur de `{ $key }` contient `{ $bracket }`, qui entre accolades ouvre ou ferme une liste ou un groupe
    .help = mettez toute la valeur entre guillemets droits
    .did-you-mean = mettez toute la valeur entre guillemets droits : `{ $suggestion }`
    .title = Un crochet dans une valeur entre accolades
    .explain =
        Sur une seule ligne, les champs se mettent entre accolades et les listes entre crochets. Un crochet
        qui fait partie du texte y demande des guillemets autour de toute la valeur.

        Incorrect :
            - {"{"}title: Rapport [2020], kind: own{"}"}
        Correct :
            - {"{"}title: "Rapport [2020]", kind: own{"}"}

comma-in-list = dans `{ $key }`, une virgule fait plusieurs éléments de ce texte : `{ $value }`
    .help = si c’est un seul texte, mettez-le entre guillemets droits ; sinon, mettez-y chaque élément
    .did-you-mean = si c’est un seul texte, écrivez `{ $suggestion }` ; sinon, mettez chaque élément entre guillemets droits
    .title = Une virgule qui coupe un texte en morceaux
    .explain =
        Entre crochets, chaque virgule sépare deux éléments. Une phrase avec une virgule devient ainsi une
        liste de demi-phrases. Les guillemets montrent ce qui va ensemble.

        Douteux :
            needs: [Une salle, avec cuisine, Des bénévoles]
        Correct :
            needs: ["Une salle, avec cuisine", "Des bénévoles"]

yaml-tab = il y a ici une tabulation ; seuls les espaces sont admis
    .help = remplacez la tabulation par deux espaces
    .title = Une tabulation dans les champs
    .explain =
        YAML n’accepte que des espaces en début de ligne, car une tabulation est large dans un éditeur et
        étroite dans un autre. La plupart des éditeurs peuvent écrire des espaces avec la touche Tab.

        Faux :
            place:
            →name: Namur      (→ est une tabulation)
        Juste :
            place:
              name: Namur

yaml-space = il y a ici un espace spécial ({ $name }) ; seul un espace ordinaire est admis
    .help = effacez l’espace et tapez-le à nouveau
    .title = Un espace spécial dans les champs
    .explain =
        Les traitements de texte et les pages web emploient des espaces insécables. Ils ont l’air
        ordinaires, mais pour YAML ce ne sont pas des espaces. Ils arrivent avec un copier-coller.

        Faux :
            title:⍽Repair Café     (⍽ est un espace insécable)
        Juste :
            title: Repair Café

yaml-curly-quotes = ces guillemets courbes deviennent une partie de la valeur
    .help = utilisez des guillemets droits, ou aucun
    .did-you-mean = utilisez des guillemets droits : `{ $suggestion }`
    .title = Des guillemets courbes autour d’une valeur
    .explain =
        YAML ne connaît que les guillemets droits. Les guillemets courbes, que les traitements de texte
        aiment mettre, s’affichent sur la page comme une partie du texte. À l’intérieur d’un texte, ils
        conviennent très bien.

        Faux :
            title: “Repair Café”
        Juste :
            title: "Repair Café"

yaml-unclosed-quote = le guillemet `{ $quote }` s’ouvre ici et ne se ferme nulle part
    .help = mettez le même guillemet à la fin de la valeur
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un guillemet jamais fermé
    .explain =
        Une valeur qui commence par un guillemet va jusqu’au guillemet suivant de la même sorte. S’il manque,
        YAML prend tout le reste du fichier pour une seule longue valeur. Une apostrophe peut se trouver
        entre des guillemets doubles.

        Faux :
            title: "Repair Café
        Juste :
            title: "Repair Café"

yaml-special-start = une valeur sans guillemets ne peut pas commencer par `{ $character }`
    .help = mettez toute la valeur entre guillemets droits
    .did-you-mean = mettez toute la valeur entre guillemets droits : `{ $suggestion }`
    .title = Une valeur qui commence par un caractère spécial
    .explain =
        Certains caractères ont un sens pour YAML au début d’une valeur : {"`@`, `*`, `&`, `!`, `%`, `[`, `{`"}. S’ils
        font partie de votre texte, toute la valeur doit être entre guillemets droits.

        Faux :
            title: @home dans le quartier
        Juste :
            title: "@home dans le quartier"

yaml-bracket = `{ $bracket }` n’a pas de pendant
    .help = ajoutez le crochet ou l’accolade qui manque, ou mettez la valeur entre guillemets droits
    .title = Un crochet ou une accolade sans pendant
    .explain =
        Entre crochets se trouve une liste sur une ligne, entre accolades un groupe de champs. Chaque signe
        ouvert doit aussi être fermé.

        Faux :
            tags: [repair, sharing
        Juste :
            tags: [repair, sharing]

yaml-missing-space = `{ $key }` n’est pas séparé de sa valeur
    .help = écrivez un champ comme `nom: valeur`, et un élément de liste comme `- valeur`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un champ sans deux-points ou sans espace
    .explain =
        Un champ, c’est un nom, un deux-points, un espace et une valeur. Sans le deux-points ou sans
        l’espace, YAML voit un seul long mot et non un champ.

        Faux :
            title:Repair Café
        Juste :
            title: Repair Café

yaml-indentation = cette ligne n’est pas alignée sur ses voisines
    .help = commencez les champs d’un même niveau par le même nombre d’espaces
    .title = Une ligne mal alignée
    .explain =
        Les espaces en début de ligne disent à YAML ce qui va ensemble. Les champs d’un même niveau
        commencent dans la même colonne ; ce qui appartient à un champ se place deux espaces plus loin.

        Faux :
            title: Repair Café
             phase: scaling-up
        Juste :
            title: Repair Café
            phase: scaling-up

yaml-anchor = `{ $name }` est une ancre YAML ou un renvoi vers une ancre ; Vonk ne les accepte pas
    .help = écrivez la valeur en entier, ou mettez-la entre guillemets droits si c’est du texte
    .did-you-mean = si c’est du texte, écrivez `{ $suggestion }` ; sinon, écrivez la valeur en entier
    .title = Une ancre ou un renvoi
    .explain =
        Avec `&nom` et `*nom`, YAML peut répéter une valeur ailleurs. C’est difficile à suivre, et un petit
        fichier peut ainsi devenir gigantesque. Vonk le refuse donc.

        Faux :
            title: *titre-court
        Juste :
            title: "*titre-court"

yaml-tag = `{ $name }` est une étiquette YAML ; Vonk ne les accepte pas
    .help = supprimez l’étiquette, ou mettez la valeur entre guillemets droits si c’est du texte
    .title = Une étiquette YAML
    .explain =
        En YAML, un point d’exclamation au début d’une valeur lui donne un type. Vonk connaît le type de
        chaque champ et n’en a pas besoin.

        Faux :
            title: !text Repair Café
        Juste :
            title: Repair Café

yaml-too-deep = les champs sont imbriqués sur plus de { $limit } niveaux
    .help = imbriquez moins de listes et de groupes
    .title = Des champs trop imbriqués
    .explain =
        Aucun champ de Vonk ne demande plus de quelques niveaux. Une imbrication très profonde est presque
        toujours une erreur, et elle rendrait la lecture du fichier très lente.

        Faux :
            tags: [[[[[[[[repair]]]]]]]]
        Juste :
            tags: [repair]

yaml-too-many-values = le fichier contient plus de { $limit } valeurs
    .help = répartissez-les sur plusieurs fichiers, ou retirez ce dont la banque n’a pas besoin
    .title = Trop de valeurs dans un fichier
    .explain =
        La limite protège l’ordinateur de chacun contre un fichier qui l’occuperait pendant des minutes. Une
        pratique ou une organisation en reste très loin.

        Faux :
            tags: [a, b, c, d, e, f, …]     (des milliers)
        Juste :
            tags: [repair, sharing]

duplicate-key = le champ `{ $key }` figure deux fois
    .help = gardez l’un des deux
    .title = Un champ écrit deux fois
    .explain =
        Chaque champ ne peut figurer qu’une fois dans un bloc. S’il y en a deux, Vonk ne sait pas lequel est
        le bon. Si un champ a plusieurs valeurs, faites-en une liste.

        Faux :
            tags: [repair]
            tags: [sharing]
        Juste :
            tags: [repair, sharing]

## Champs

missing-field = le champ `{ $key }` manque
    .help = ajoutez une ligne `{ $key }: …` aux champs
    .title = Un champ obligatoire manque
    .explain =
        Quelques champs sont nécessaires sur chaque page : sans eux, on ne la trouve pas, ou le lecteur ne
        peut pas juger ce qu’il lit. `vonk new case` crée un fichier qui les contient déjà tous.

        Faux :
            title: Repair Café
        Juste :
            title: Repair Café
            summary: Des voisins réparent ensemble ce qui est cassé.

missing-asked-field = pas encore de réponse pour `{ $key }`
    .help = ajoutez-la si vous la connaissez, car les lecteurs la cherchent ; si personne ne la connaît, dites-le avec `not_known: [{ $key }]`
    .title = Un champ que les lecteurs cherchent manque
    .explain =
        La page est publiée sans ce champ, mais elle rend moins service. Les lecteurs s’en servent comme
        filtre, ou veulent le savoir avant de se lancer. Si les sources ne le disent pas, citez le champ
        sous `not_known`.

        Moins bien :
            title: Repair Café
        Mieux :
            title: Repair Café
            target_groups: [everyone]

unknown-key = champ inconnu `{ $key }`
    .help = vérifiez l’orthographe ; vos propres informations peuvent se mettre sous `extra:`
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un champ que Vonk ne connaît pas
    .explain =
        Les noms des champs ont une orthographe fixe, en anglais. Un nom que Vonk ne connaît pas est presque
        toujours une faute de frappe, et sa valeur serait perdue. Les informations libres ont leur place
        sous `extra:`.

        Faux :
            sumary: Des voisins réparent ensemble ce qui est cassé.
        Juste :
            summary: Des voisins réparent ensemble ce qui est cassé.

moved-field = le champ `{ $key }` s’appelle `{ $replacement }` depuis la version { $since }
    .help = mettez sa valeur dans `{ $replacement }` ; `vonk explain moved-field` montre comment
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un champ déplacé
    .explain =
        La forme des fichiers évolue avec les besoins des banques. Un champ qui change de nom ou de place est
        signalé ici, pour que rien ne se perde quand une banque passe à un Vonk plus récent. `CHANGELOG.md`
        dit pourquoi il a changé.

        Faux, depuis que `services` et `phases` d’une organisation sont dans les groupes de `offers` :
            services: [expertise-legal]
            phases: [exploration, development]
        Juste :
            offers:
              - resource: [expertise-legal]
                phases: [exploration, development]

wrong-type = `{ $key }` attend { $expected } ; trouvé : { $found }
    .help = remplacez la valeur par { $expected }
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Une valeur du mauvais type
    .explain =
        Chaque champ attend un type de valeur : un texte, un nombre, une date, une liste `[a, b]`, un groupe
        de champs, `true` ou `false`. Un nombre s’écrit sans guillemets et sans séparateur de milliers.

        Faux :
            tags: repair
            value: "2 100"
        Juste :
            tags: [repair]
            value: 2100

invalid-number = `{ $value }` n’est pas un nombre, et `{ $key }` en attend un
    .help = écrivez seulement le nombre, avec un point devant les décimales : `2100`, `1.5`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Pas un nombre
    .explain =
        Un nombre se compose de chiffres, avec un point devant les décimales et rien entre les milliers. Ce
        qui est compté se met dans un autre champ ; « environ » s’écrit `approximate: true`.

        Incorrect :
            value: environ 1 200 personnes
        Correct :
            value: 1200
            approximate: true

number-thousands = `{ $value }` peut être deux nombres : ici un point se met devant les décimales, pas entre les milliers
    .help = supprimez le point ; pour un nombre à décimales, écrivez `{ $decimal }`
    .did-you-mean = écrivez `{ $suggestion }` ; pour un nombre à décimales, écrivez `{ $decimal }`
    .title = Un point entre les milliers
    .explain =
        Beaucoup écrivent 1.200 pour mille deux cents, mais un ordinateur lit 1,2. La page montre alors un
        chiffre faux. Trois chiffres après le point ne suffisent donc pas pour être des décimales.

        Incorrect :
            value: 1.200
        Correct :
            value: 1200

empty-value = le champ `{ $key }` est vide
    .help = remplissez-le, ou supprimez la ligne
    .title = Un champ vide
    .explain =
        Un champ vide n’apprend rien au lecteur. Si vous ne connaissez pas la réponse, laissez le champ de
        côté : ainsi Vonk le sait aussi.

        Faux :
            started:
        Juste :
            started: 2013

invisible-character = un caractère invisible ({ $name }) se trouve ici
    .help = supprimez le mot et retapez-le
    .did-you-mean = supprimez-le et retapez `{ $suggestion }`
    .title = Un caractère invisible
    .explain =
        Les sites et les traitements de texte mettent parfois dans un texte des caractères sans largeur, qui
        viennent avec le copier-coller. Le mot semble juste, et pourtant c’en est un autre.

        Incorrect :
            region: BE33⍽     (⍽ est un caractère invisible)
        Correct :
            region: BE33

sample-text = c’est encore le texte d’exemple d’un nouveau fichier
    .help = mettez votre propre texte à la place, ou supprimez la ligne
    .title = Un texte d’exemple qui est resté
    .explain =
        `vonk new` écrit pour chaque champ et sous chaque intertitre ce qui doit s’y trouver. Ce texte
        s’adresse à vous, pas aux lecteurs. Il peut rester tant que le fichier est un brouillon (`draft: true`).

        Incorrect :
            stop_reason: La subvention a pris fin et aucune commune n’a repris les frais.
        Correct :
            stop_reason: Les deux initiatrices ont déménagé, et personne n’a pris le relais.

text-too-long = `{ $key }` compte { $length } caractères ; { $limit } au plus sont admis
    .help = raccourcissez le texte et racontez le reste sous les champs
    .title = Un texte trop long
    .explain =
        Les titres et les résumés figurent sur des cartes, dans des listes et parmi les résultats de
        recherche. Au-delà de la limite, ils n’y tiennent plus et on ne les lit pas. Les détails ont leur
        place dans le texte, sous les champs.

        Faux :
            title: Un lieu de notre ville où les voisins se retrouvent pour réparer ce qui est cassé
        Juste :
            title: Repair Café

too-many-values = `{ $key }` a { $count } valeurs ; { $limit } au plus { $limit ->
        [one] est admise
       *[other] sont admises
    }
    .help = { $limit ->
        [one] gardez seulement la plus importante
       *[other] gardez les { $limit } plus importantes
    }
    .title = Trop de valeurs dans une liste
    .explain =
        Une pratique rangée partout ne se trouve nulle part. Certaines listes ont donc une limite :
        choisissez ce qui compte le plus, en commençant par le plus important.

        Faux :
            domain: [housing, health-care, food, mobility, digital]
        Juste :
            domain: [housing, health-care]

list-wanted = il faut ici une liste, et `{ $value }` est une seule valeur
    .help = écrivez une liste entre crochets : `[a, b]`
    .did-you-mean = écrivez une liste : `{ $suggestion }`
    .title = Des valeurs à la suite au lieu d’une liste
    .explain =
        Une liste se met entre crochets, ou avec chaque valeur sur une ligne qui commence par un tiret. Sans
        crochets, tout ce qui est écrit forme une seule valeur, virgules comprises.

        Incorrect :
            domain: food, housing
        Correct :
            domain: [food, housing]

duplicate-value = `{ $value }` figure deux fois dans cette liste
    .help = supprimez l’une des deux
    .title = Deux fois la même valeur
    .explain =
        Nommer deux fois la même chose ne change rien à la page. Peut-être pensiez-vous à autre chose la
        seconde fois.

        Faux :
            tags: [repair, sharing, repair]
        Juste :
            tags: [repair, sharing]

invalid-date = `{ $value }` n’est pas une date
    .help = écrivez année-mois-jour, comme `2026-03-05`, ou seulement `2026-03` ou `2026`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Pas une date
    .explain =
        Une date va du plus grand au plus petit, pour que personne ne confonde le jour et le mois. Si vous
        ne connaissez que l’année ou le mois, arrêtez-vous là.

        Faux :
            verified: 5/3/2026
        Juste :
            verified: 2026-03-05

invalid-hour = `{ $value }` n’est pas une heure
    .help = écrivez l’heure et les minutes séparées par deux-points, comme `19:30`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Pas une heure
    .explain =
        Une heure s’écrit avec deux chiffres, deux-points et encore deux chiffres, de `00:00` à `23:59`. Le
        jour lui-même se trouve dans `starts` et `ends`.

        Faux :
            starts_at: sept heures et demie
        Juste :
            starts_at: 19:30

unknown-time-zone = `{ $value }` n’est pas le nom d’un fuseau horaire
    .help = écrivez le continent et la ville, comme `Europe/Brussels`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Fuseau horaire inconnu
    .explain =
        Un fuseau porte le nom d’une grande ville, précédé du continent et sans espace. Un agenda sait ainsi
        quand l’heure d’été y commence.

        Faux :
            time_zone: heure belge
        Juste :
            time_zone: Europe/Brussels

ambiguous-date = `{ $value }` peut être deux jours
    .help = écrivez année-mois-jour, comme `2026-03-05`
    .did-you-mean = écrivez `{ $suggestion }` si le jour vient d’abord, `{ $other }` si c’est le mois
    .title = Une date qui peut être deux jours
    .explain =
        Celui qui écrit 5/3/2026 pense ici au cinq mars, ailleurs au trois mai. Dans l’ordre année, mois,
        jour, personne ne se trompe.

        Incorrect :
            verified: 5/3/2026
        Correct :
            verified: 2026-03-05

future-date = `{ $value }` est encore à venir
    .help = vérifiez la date : ce champ dit quand quelque chose a eu lieu
    .title = Une date dans le futur
    .explain =
        Ce qui est vérifié, publié ou compté l’est déjà. Une date encore à venir est presque toujours une
        faute de frappe ; un fichier avec une telle date passe à tort avant les plus récents.

        Incorrect :
            verified: 2062-11-21
        Correct :
            verified: 2026-11-21

date-order = la fin, `{ $end }`, précède le début, `{ $start }`
    .help = vérifiez les deux dates ; elles sont peut-être inversées
    .title = Une fin avant le début
    .explain =
        Rien ne finit avant d’avoir commencé. Un appel avec ces dates quitterait le tableau d’annonces avant
        d’y être affiché.

        Faux :
            opens: 2026-05-01
            closes: 2026-03-31
        Juste :
            opens: 2026-03-31
            closes: 2026-05-01

invalid-url = `{ $value }` n’est ni une adresse web ni une adresse e-mail
    .help = commencez par `https://`, ou par `mailto:` pour une adresse e-mail
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une adresse non valable
    .explain =
        Les lecteurs cliquent sur une adresse : elle doit donc être complète. Copiez-la depuis la barre
        d’adresse de votre navigateur. Les adresses qui lancent un programme, comme `javascript:`, sont
        refusées.

        Faux :
            website: www.example.org
        Juste :
            website: https://www.example.org/

local-path = `{ $value }` est un endroit sur votre propre ordinateur
    .help = donnez une adresse qui commence par `https://` et que tout le monde peut ouvrir
    .did-you-mean = mettez la photo à côté de ce fichier et écrivez `{ $suggestion }`
    .title = Un endroit sur votre propre ordinateur
    .explain =
        Un chemin qui commence par `C:` ou `file:` n’existe que chez vous. Ni les lecteurs ni Vonk ne peuvent
        y accéder. Une photo se met dans le dossier du fichier ; un lien mène à une adresse sur le web.

        Incorrect :
            file: C:\Users\An\photo.jpg
        Correct :
            file: photo.jpg

personal-address = `{ $value }` semble être l’adresse ou le numéro d’une seule personne
    .help = utilisez une adresse générale, comme `info@…` (dans un champ `mailto:info@…`), le numéro de l’organisation, ou une page avec un formulaire de contact
    .title = L’adresse d’une personne
    .explain =
        Tout ce que contient la banque est public et repris par d’autres. Les gens changent de travail, et
        personne ne leur a demandé si leur adresse pouvait circuler. Une adresse générale reste exacte plus
        longtemps.

        Faux :
            contact: mailto:anne.dupont@example.org
        Juste :
            contact: mailto:info@example.org

unknown-language = `{ $value }` n’est pas une langue de cette banque
    .help = choisissez parmi : { $languages }
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ? La banque a : { $languages }
    .title = Une langue que la banque n’a pas
    .explain =
        Une langue s’écrit par un code court : `nl` pour le néerlandais, `fr` pour le français, `en` pour
        l’anglais. Celles de cette banque figurent sous `languages:` dans `content/bank.yaml`.

        Faux :
            language: français
        Juste :
            language: fr

language-missing = la banque n’a pas `{ $language }`, la langue de { $count } fichiers
    .help = ajoutez `{ $language }` aux langues, ou retirez les fichiers
    .did-you-mean = écrivez `{ $suggestion }`, ou retirez les fichiers
    .title = Une langue qui manque dans bank.yaml
    .explain =
        Les langues de la banque se trouvent dans `content/bank.yaml`. Vonk ne peut pas montrer de fichiers
        dans une autre langue. Si la langue y a disparu par erreur, cette seule ligne remet tout en ordre.

        Incorrect :
            languages: [nl, fr]     (avec des fichiers comme repair-cafe.en.md)
        Correct :
            languages: [nl, fr, en]

invalid-coordinate = `{ $value }` ne peut pas être la valeur de `{ $key }`
    .help = donnez des degrés entre -{ $limit } et { $limit }, avec un point pour les décimales
    .title = Un lieu impossible sur la carte
    .explain =
        `lat` est la latitude, de -90 (sud) à 90 (nord) ; `lon` est la longitude, de -180 (ouest) à 180
        (est). En Belgique, `lat` vaut environ 50 et `lon` environ 4.

        Faux :
            lat: 5046
        Juste :
            lat: 50.46

invalid-identifier = `{ $value }` n’est pas un numéro `{ $scheme }` valable
    .help = recopiez-le depuis le registre ; il manque peut-être un chiffre, ou deux sont inversés
    .title = Un numéro qui ne peut pas être juste
    .explain =
        Les numéros comme le numéro d’entreprise belge (BCE, `kbo`) et ROR contiennent un contrôle qui
        détecte les fautes de frappe. Celui-ci échoue : il ne désigne personne, ou désigne quelqu’un d’autre.

        Faux :
            kbo: 0123.456.789
        Juste :
            kbo: 0123.456.749

number-out-of-range = `{ $key }` vaut { $value } ; la valeur doit se situer entre { $least } et { $most }
    .help = donnez un nombre de { $least } à { $most }
    .title = Un nombre hors limites
    .explain =
        Certains nombres ne peuvent pas être plus petits ou plus grands que leurs limites. Au-delà, c’est une
        faute de frappe, ou le nombre va dans un autre champ.

        Faux :
            page_size: 0
        Juste :
            page_size: 24

unknown-term = terme inconnu `{ $value }` dans le vocabulaire `{ $vocabulary }`
    .help = choisissez un identifiant dans `content/vocabularies/{ $vocabulary }.yaml`, ou demandez-en un nouveau aux responsables
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un terme que le vocabulaire n’a pas
    .explain =
        Les filtres fonctionnent parce que tout le monde emploie les mêmes termes. Un vocabulaire en donne la
        liste ; le champ contient l’identifiant du terme, et le lecteur voit son nom dans sa langue.

        Faux :
            phase: scaling up
        Juste :
            phase: scaling-up

municipality-as-region = `{ $value }` est une commune ({ $region }) ; ici se met une région
    .help = choisissez un identifiant dans le vocabulaire des régions
    .did-you-mean = { $asks ->
        [place] écrivez ici `{ $suggestion }`, et `place: { $place }` sur une ligne à part
       *[region] écrivez ici `{ $suggestion }`
    }
    .title = Une commune à la place d’une région
    .explain =
        Les lecteurs filtrent les pratiques par région, et une région est un terme de son vocabulaire : une
        province, une région ou un pays. La commune elle-même se dit dans `place`. Vonk connaît les communes de
        Belgique, et celles du vocabulaire `municipalities` d’une banque qui en a un.

        Incorrect :
            region: Gand
        Correct :
            region: BE23
            place: Gand

replaced-term = le terme `{ $value }` a cédé la place à `{ $replacement }`
    .help = écrivez `{ $replacement }`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un terme remplacé
    .explain =
        Les vocabulaires grandissent et changent. Un ancien terme fonctionne toujours et compte avec son
        successeur, mais il vaut mieux que le fichier montre le nouveau.

        Ancien :
            domain: [poverty]
        Juste :
            domain: [social-action-poverty]

terms-collide = `{ $value }` et `{ $other }` deviendraient le même terme
    .help = écrivez les signes en toutes lettres, ou donnez au terme son propre identifiant dans le vocabulaire
    .did-you-mean = écrivez `{ $suggestion }`, ou donnez au terme son propre identifiant dans le vocabulaire
    .title = Deux mots qui deviennent un seul terme
    .explain =
        D’un mot libre, Vonk fait un identifiant de lettres, de chiffres et de traits d’union. Si deux mots ne
        diffèrent que par d’autres signes, leurs pratiques se retrouvent sous un seul terme.

        Incorrect :
            tags: [C++]     (alors que C se trouve ailleurs)
        Correct :
            tags: [c-plus-plus]

unknown-organisation = organisation inconnue `{ $value }`
    .help = vérifiez l’orthographe, ou décrivez l’organisation dans `content/organisations/{ $value }.md`
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une organisation sans fichier
    .explain =
        Chaque organisation a un seul fichier, pour que son nom et son adresse soient justes partout à la
        fois. On la désigne par son identifiant : le nom du fichier sans `.md`.

        Faux :
            organisation: Fondation Repair Café
        Juste :
            organisation: stichting-repair-cafe

unknown-case = pratique inconnue `{ $value }`
    .help = utilisez l’identifiant d’une pratique : le nom de son fichier dans `content/cases/` sans `.md`
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une pratique sans fichier
    .explain =
        Un renvoi d’une pratique à une autre devient un lien dans les deux sens : l’autre doit donc exister.
        On la désigne par son identifiant : le nom du fichier sans `.md`.

        Faux :
            inspired_by: [Repair Café]
        Juste :
            inspired_by: [repair-cafe]

unknown-source = source inconnue `{ $value }`
    .help = utilisez l’`id` d’une source de la liste `sources:`, ou ajoutez-y la source
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une source absente de la liste
    .explain =
        Chaque chiffre dit d’où il vient, par l’`id` d’une source du même fichier. Les lecteurs peuvent ainsi
        le vérifier.

        Faux :
            - indicator: members
              source: s3     (mais `sources` n’a que s1 et s2)
        Juste :
            - indicator: members
              source: s2

duplicate-source = deux sources ont l’identifiant `{ $value }`
    .help = donnez à chaque source son propre identifiant, comme `s1` et `s2`
    .title = Deux sources avec le même identifiant
    .explain =
        Les chiffres renvoient à une source par son identifiant. Si deux sources le partagent, personne ne
        sait laquelle est visée.

        Faux :
            - id: s1
            - id: s1
        Juste :
            - id: s1
            - id: s2

self-reference = la pratique `{ $value }` se cite elle-même comme exemple
    .help = supprimez ce renvoi, ou citez la pratique d’où l’idée est venue
    .title = Une pratique inspirée d’elle-même
    .explain =
        Avec `inspired_by`, la banque montre comment une idée passe d’une pratique à la suivante. Un pas
        d’une pratique vers elle-même n’est pas un pas.

        Faux :
            inspired_by: [repair-cafe]     (dans repair-cafe.md)
        Juste :
            inspired_by: [outilheque]

inspiration-circle = ces pratiques se sont inspirées l’une de l’autre en cercle : { $cases }
    .help = supprimez `inspired_by` dans la pratique qui existait la première
    .title = Une inspiration en cercle
    .explain =
        `inspired_by` remonte le temps : d’une pratique vers celle, plus ancienne, qui a donné l’idée. Si on
        revient au point de départ, l’un des pas va dans le mauvais sens.

        Faux :
            a.md a inspired_by: [b]           b.md a inspired_by: [a]
        Juste :
            a.md n’a pas de inspired_by       b.md a inspired_by: [a]

phase-history = `{ $key }` vaut `{ $value }`, mais la dernière étape de `phase_history` est `{ $last }`
    .help = remplacez `{ $key }` par `{ $last }`, ou ajoutez à `phase_history` l’étape vers `{ $value }`
    .did-you-mean = écrivez `{ $suggestion }`, ou ajoutez à `phase_history` l’étape vers `{ $value }`
    .title = Une phase qui n’est pas la dernière étape
    .explain =
        La phase d’une pratique est celle de sa dernière étape. Si elles se contredisent, la page dit une chose en
        haut et une autre dans le parcours.

        Faux :
            phase: exploration
            phase_history:
              - phase: exploration
              - phase: development
        Juste :
            phase: development
            phase_history:
              - phase: exploration
              - phase: development

money-in-impact = l’argent reçu par la pratique (`{ $indicator }`) va dans `funding`, pas parmi les chiffres
    .help = mettez le groupe dans `funding` sous la forme `{ $replacement }`, avec sa note et le type de soutien
    .title = De l’argent parmi les chiffres
    .explain =
        Les chiffres disent ce qu’une pratique a produit. Un subside, un budget ou un capital est ce qu’elle a reçu :
        cela va dans `funding`, avec qui l’a donné. On voit ainsi qui paie dans quelle phase.

        Faux :
            impact:
              - indicator: money-raised
                value: 20000
        Juste :
            funding:
              - instrument: grant
                amount: 20000

unit-missing = le chiffre `{ $indicator }` n’a pas d’unité
    .help = ajoutez `unit:` avec un identifiant de `content/vocabularies/units.yaml`
    .title = Un chiffre sans unité
    .explain =
        « 2 100 » ne dit rien tant que personne ne sait de quoi. La plupart des indicateurs ont leur unité ;
        celui-ci n’en a pas, et c’est au chiffre de la donner.

        Faux :
            - indicator: other
              value: 2100
        Juste :
            - indicator: other
              value: 2100
              unit: meetings

alias-taken = l’ancienne adresse `{ $value }` appartient déjà à un autre fichier
    .help = supprimez-la de `aliases:` dans l’un des deux fichiers
    .title = Une ancienne adresse à deux propriétaires
    .explain =
        `aliases:` garde une ancienne adresse en service : qui l’ouvre arrive sur cette page. Elle ne peut
        mener qu’à une seule page, et pas à un identifiant encore utilisé.

        Faux :
            aliases: [repair-cafe]     (alors que repair-cafe.md existe encore)
        Juste :
            aliases: [repair-cafe-amsterdam]

## Traductions

translation-orphan = cette traduction (`{ $language }`) n’a pas d’original : il n’y a pas de `{ $id }`
    .help = vérifiez le nom du fichier : celui de l’original, avec la langue devant `.md`
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une traduction sans original
    .explain =
        Une traduction ne contient que les mots ; les dates, les partenaires et les sources viennent de
        l’original. Vonk trouve l’original grâce au nom du fichier.

        Faux :
            repair-caffe.fr.md     (à côté de repair-cafe.md)
        Juste :
            repair-cafe.fr.md      (à côté de repair-cafe.md)

original-misnamed = ce fichier est un original, mais son nom est celui d’une traduction en `{ $language }`
    .help = enlevez la langue du nom du fichier, et indiquez la langue avec `language: { $language }`
    .did-you-mean = renommez le fichier en `{ $suggestion }`, et indiquez la langue avec `language: { $language }`
    .title = Un original qui porte le nom d’une traduction
    .explain =
        Le premier fichier d’une pratique n’a pas de langue dans son nom, quelle que soit sa langue ; elle se
        trouve dans le champ `language`. Seules les traductions à côté ont la langue dans leur nom.

        Incorrect :
            cuisiner-ensemble.fr.md      (sans cuisiner-ensemble.md)
        Correct :
            cuisiner-ensemble.md         (avec language: fr)

translation-of-itself = cette traduction a la même langue que son original : `{ $language }`
    .help = reportez vos changements dans l’original, ou corrigez la langue dans le nom du fichier
    .title = Une traduction dans sa propre langue
    .explain =
        La langue figure dans le nom de fichier d’une traduction, et dans le champ `language` de l’original.
        Deux textes dans la même langue ne peuvent pas être montrés tous les deux.

        Faux :
            repair-cafe.nl.md      (alors que repair-cafe.md a language: nl)
        Juste :
            repair-cafe.fr.md

translation-key = le champ `{ $key }` vient de l’original ; une traduction ne peut pas le remplir
    .help = supprimez-le ici ; modifiez l’original si la valeur n’est pas juste
    .title = Un champ qui n’a pas sa place dans une traduction
    .explain =
        Les données se trouvent à un seul endroit, dans l’original, pour être les mêmes dans chaque langue.
        Une traduction contient les mots : titre, résumé, besoin, enseignements, premiers pas et texte.

        Faux :
            phase: scaling-up      (dans repair-cafe.fr.md)
        Juste :
            title: Repair Café
            translated_from: 1

translated-from-missing = cette traduction ne dit pas quelle révision de l’original elle suit
    .help = ajoutez `translated_from:` avec la révision de l’original que vous avez traduite
    .did-you-mean = si elle suit l’original actuel, ajoutez `{ $suggestion }`
    .title = Une traduction sans la révision qu’elle suit
    .explain =
        L’original a une `revision`, qui augmente quand son contenu change. Une traduction la reprend dans
        `translated_from`. Les lecteurs voient ainsi si une traduction est plus ancienne que l’original.

        Moins bien :
            title: Repair Café
        Mieux :
            title: Repair Café
            translated_from: 1

translation-outdated = cette traduction suit la révision { $from } ; l’original en est à la révision { $revision }
    .help = mettez le texte à jour, puis écrivez `translated_from: { $revision }`
    .title = Une traduction plus ancienne que l’original
    .explain =
        L’original a changé depuis qu’il a été traduit. La page reste visible, avec une remarque pour le
        lecteur. Comparez les deux textes, et n’augmentez le numéro qu’ensuite.

        Dépassé :
            translated_from: 1     (l’original a revision: 2)
        Juste :
            translated_from: 2

translation-list-length = `{ $key }` compte { $count ->
        [one] { $count } point
       *[other] { $count } points
    } ; l’original en compte { $expected }
    .help = donnez à la liste autant de points que dans l’original, dans le même ordre
    .title = Une liste qui n’a pas la longueur de l’original
    .explain =
        Les listes se traduisent point par point. Si elles n’ont pas la même longueur, un point a été oublié,
        ou ajouté sans que les lecteurs de l’original le voient.

        Moins bien :
            needs: ["Des bénévoles"]
        Mieux :
            needs: ["Des bénévoles", "Une salle avec des outils"]

## Markdown

raw-html = le code HTML `{ $tag }` s’affiche comme du texte ordinaire
    .help = supprimez-le, ou utilisez Markdown : `**gras**`, `*italique*`, `[texte](adresse)`
    .title = Du HTML dans le texte
    .explain =
        Les textes viennent de nombreuses mains. Vonk ne laisse donc jamais passer de HTML : il pourrait
        abîmer la page ou nuire à un lecteur. Markdown suffit à ce qu’un texte demande.

        Faux :
            C’est <b>important</b>.
        Juste :
            C’est **important**.

link-as-typed = `{ $written }` n’est ni un lien ni une image : la page l’affiche tel quel
    .help = écrivez `[mots](adresse)`, sans espace entre les crochets et la parenthèse, et une adresse avec des espaces entre `<` et `>`
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un lien ou une image qui s’affiche tel quel
    .explain =
        Une adresse s’arrête à la première espace. Avec une espace ou des guillemets courbes dedans, ou une
        espace devant, Markdown ne voit ni lien ni image : la page montre les crochets et l’image est perdue.
        Une adresse avec des espaces se met entre `<` et `>` ; dans une adresse web, l’espace s’écrit `%20`.

        Faux :
            La cuisine : ![La cuisine](ma photo.jpg)
        Juste :
            La cuisine : ![La cuisine](<ma photo.jpg>)

heading-as-typed = `{ $written }` n’est pas un intertitre : il manque une espace derrière `#`
    .help = mettez une espace entre `#` et les mots
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un intertitre sans espace derrière `#`
    .explain =
        Sans cette espace, la ligne est du texte ordinaire et la section qu’elle ouvre disparaît.

        Faux :
            ##Le besoin
        Juste :
            ## Le besoin

bullet-as-typed = `{ $written }` n’est pas un point de liste : tous les points tombent dans un seul paragraphe
    .help = commencez chaque point par `- `, sur sa propre ligne
    .did-you-mean = commencez chaque point par `- ` : `{ $suggestion }`
    .title = Une liste avec des signes qui n’en font pas
    .explain =
        Un texte venu de Word ou d’un PDF apporte ses propres signes. Markdown fait une liste des lignes qui
        commencent par `- `, ou par un nombre, un point et une espace. Les autres forment un seul paragraphe.

        Faux :
            • cuisiner ensemble
            • manger ensemble
        Juste :
            - cuisiner ensemble
            - manger ensemble

emphasis-as-typed = `{ $written }` n’est ni en gras ni en italique : la page montre les signes
    .help = collez les signes aux mots, avec les espaces à l’extérieur
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Des astérisques qui s’affichent tels quels
    .explain =
        Les signes du gras et de l’italique touchent les mots qu’ils entourent et sont séparés de ceux d’à
        côté. Un astérisque à montrer se fait précéder d’une barre oblique inverse : `\*`.

        Faux :
            Une nouvelle **importante **pour tous.
        Juste :
            Une nouvelle **importante** pour tous.

other-markup = `{ $written }` ne veut rien dire ici : la page l’affiche tel quel
    .help = enlevez-le, ou dites-le avec des mots
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Le balisage d’un autre programme
    .explain =
        D’autres programmes ajoutent leurs signes à Markdown : codes courts, liens wiki, encadrés de couleur,
        tables des matières, émojis par leur nom. Vonk fait lui-même le sommaire et ne connaît pas le reste.

        Faux :
            Une nouvelle ==importante== pour tous.
        Juste :
            Une nouvelle **importante** pour tous.

unknown-label = `{ $written }` ne mène nulle part : aucune ligne de ce fichier ne commence par cette étiquette
    .help = ajoutez une ligne avec l’étiquette entre crochets, un deux-points, puis l’adresse ou la note
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une étiquette sans adresse ni note
    .explain =
        Un lien peut nommer une étiquette, et une note de bas de page en est une. Une ligne du même fichier
        doit dire ce qu’il y a derrière. Sans elle, la page montre les crochets.

        Faux :
            Cela marche bien.[^1]
        Juste :
            Cela marche bien.[^1]

            {"    ["}^1]: Rapport annuel 2023, p. 4.

duplicate-label = l’étiquette `{ $written }` est ici pour la deuxième fois, et personne ne voit ce qui la suit
    .help = donnez-lui une étiquette à elle, ici et dans le texte
    .title = Une étiquette qui s’y trouve deux fois
    .explain =
        De deux lignes avec la même étiquette, la première compte. Ce que dit la seconde se perd.

        Faux :
            {"    ["}^1]: Rapport annuel 2023.
            {"    ["}^1]: Entretien avec l’équipe.
        Juste :
            {"    ["}^1]: Rapport annuel 2023.
            {"    ["}^2]: Entretien avec l’équipe.

unused-label = rien dans le texte ne mène à `{ $written }`
    .help = placez l’étiquette dans le texte, là où elle a sa place, ou supprimez cette ligne
    .title = Une étiquette qui ne sert pas
    .explain =
        Une note ou une adresse derrière une étiquette ne se trouve que par le texte.

        Faux :
            Cela marche bien.

            {"    ["}^1]: Rapport annuel 2023, p. 4.
        Juste :
            Cela marche bien.[^1]

            {"    ["}^1]: Rapport annuel 2023, p. 4.

sentence-as-heading = le trait `{ $written }` fait un intertitre du texte au-dessus
    .help = laissez une ligne vide au-dessus du trait ; pour un intertitre, écrivez `## ` devant les mots
    .title = Une phrase qui devient un intertitre
    .explain =
        Un trait de tirets ou de signes égal juste sous un texte en fait un intertitre. Avec une ligne vide
        entre les deux, c’est un trait à travers la page.

        Faux :
            Les voisins cuisinent chaque mardi.
            ---
        Juste :
            Les voisins cuisinent chaque mardi.

            ---

list-renumbers = `{ $written }` ouvre un point d’une liste numérotée, qui compte à sa façon
    .help = mettez une barre oblique inverse devant le point
    .did-you-mean = écrivez `{ $suggestion }`
    .title = Un nombre qui ouvre une liste, ou qui ne suit pas
    .explain =
        Un nombre suivi d’un point au début d’une ligne est un point de liste. La liste compte à partir de son
        premier nombre, quoi que disent les autres. Avec une barre oblique inverse devant le point, le nombre
        reste du texte.

        Faux :
            1998. C’était l’année du premier jardin.
        Juste :
            1998\. C’était l’année du premier jardin.

code-unclosed = le code qui commence ici n’a pas de fin : tout ce qui suit s’affiche comme du code
    .help = mettez sous le code une ligne avec les mêmes signes, ou supprimez cette ligne
    .title = Du code sans fin
    .explain =
        Du code se met entre deux lignes avec les mêmes signes. Sans la seconde, tout le reste est du code.

        Faux :
            ~~~
            une ligne de code
        Juste :
            ~~~
            une ligne de code
            ~~~

unsafe-link = une adresse avec `{ $scheme }` n’est pas admise : `{ $url }`
    .help = utilisez une adresse avec `https://`, `http://`, `mailto:` ou `tel:`, ou un fichier de cette banque
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une adresse qui n’est pas admise
    .explain =
        Un lien mène à une page, à un fichier ou à une boîte aux lettres. Les adresses comme `javascript:` et
        `data:` peuvent lancer un programme sur l’ordinateur du lecteur ; Vonk les refuse donc.

        Faux :
            Voyez [notre site](javascript:open).
        Juste :
            Voyez [notre site](https://www.example.org/).

broken-link = le lien mène à `{ $target }`, qui n’existe pas
    .help = vérifiez le chemin ; il part du dossier de ce fichier
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un lien vers un fichier qui n’existe pas
    .explain =
        Un lien vers une autre page de la banque cite son fichier Markdown, vu depuis le dossier de ce
        fichier. Vonk en fait la bonne adresse dans chaque langue.

        Faux :
            L’idée ressemble au [Repair Café](/cases/repair-cafe/).
        Juste :
            L’idée ressemble au [Repair Café](repair-cafe.md).

file-not-published = `{ $target }` est un fichier de cette banque, et le site ne publie que des textes et des images
    .help = mettez le fichier là où chacun peut l’ouvrir, et faites un lien vers son adresse web
    .title = Un lien vers un fichier qui n’est pas publié
    .explain =
        Le site contient les textes de la banque et leurs images. Un autre fichier, comme un PDF ou un
        tableur, reste dans la banque : personne ne pourrait l’ouvrir. Il est mieux gardé sur le site de
        votre organisation.

        Faux :
            Lisez le rapport annuel : [rapport](rapport.pdf)
        Juste :
            Lisez le rapport annuel : [rapport](https://www.example.org/rapport.pdf)

reports-left-out = et encore { $count } de ces fautes : après { $limit } remarques sur un même texte, le reste est seulement compté
    .help = corrigez d’abord celles-ci, puis vérifiez de nouveau
    .title = Plus de remarques qu’on n’en montre
    .explain =
        Un texte qui a beaucoup de fautes répète presque toujours la même. Après cent remarques sur la manière
        dont un texte est écrit, et autant sur ce à quoi il mène et sur les personnes qu’il nomme, le reste est
        compté, sous toutes les formes du rapport.

        Faux :
            mille liens vers un fichier qui porte un autre nom
        Juste :
            les mêmes liens avec le bon nom

broken-anchor = le lien mène à l’intertitre `{ $anchor }`, qui n’existe pas
    .help = reprenez les mots de l’intertitre en minuscules, avec des traits d’union à la place des espaces
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un lien vers un intertitre qui n’existe pas
    .explain =
        Après `#` vient l’intertitre en minuscules, sans accents, avec des traits d’union à la place des
        espaces. Si l’intertitre est réécrit, le lien doit suivre.

        Faux :
            Voyez [les résultats](#Résultats).
        Juste :
            Voyez [les résultats](#les-resultats).

picture-missing = l’image `{ $target }` n’existe pas
    .help = placez l’image dans le dossier de ce fichier, ou corrigez le nom
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Une image introuvable
    .explain =
        Une image est un fichier à côté du texte, dans le dossier de la pratique. Les majuscules comptent :
        `Jardin.JPG` et `jardin.jpg` sont deux fichiers différents.

        Faux :
            ![Le jardin en mai](Jardin.JPG)     (le fichier s’appelle jardin.jpg)
        Juste :
            ![Le jardin en mai](jardin.jpg)

picture-without-alt = l’image `{ $target }` n’a pas de description
    .help = dites en une phrase ce qu’elle montre : `![…]({ $target })`, ou `alt:` dans le champ `picture`
    .title = Une image sans description
    .explain =
        Une personne qui ne peut pas voir l’image entend la lecture de sa description. Dites en une phrase
        ce qu’on y voit et pourquoi elle est là ; « photo » seul ne dit rien.

        Faux :
            ![](jardin.jpg)
        Juste :
            ![Trois voisins sèment des haricots dans le jardin partagé](jardin.jpg)

picture-unreadable = { $flaw ->
        [unknown] `{ $name }` ne peut pas être lu comme une image
        [elsewhere] `{ $name }` se trouve dans un dossier sans textes
        [moves] l’image `{ $name }` est animée
        [cut] il manque la fin de `{ $name }`
        [pixels] `{ $name }` a trop de pixels
       *[other] `{ $name }` est un fichier { $flaw }, qu’une page ne peut pas montrer
    }
    .help = { $flaw ->
        [unknown] ouvrez l’image dans un autre programme et enregistrez-la en JPEG ou en PNG
        [elsewhere] placez l’image dans le dossier de ce fichier
        [moves] enregistrez-en une image fixe en PNG ; pour un film, faites un lien vers la page où il se trouve
        [cut] copiez à nouveau l’image entière depuis son origine
        [pixels] enregistrez l’image dans une taille plus petite, par exemple 3000 pixels de large
        [SVG] enregistrez le dessin en PNG
       *[other] ouvrez l’image dans un autre programme et enregistrez-la en JPEG
    }
    .title = Une image illisible
    .explain =
        Vonk refait chaque image : plus petite pour un téléphone, à l’endroit, et sans ce que l’appareil note à
        côté, comme le lieu de la prise de vue. Cela fonctionne avec JPEG, PNG, WebP et GIF fixes. Changer
        seulement l’extension ne suffit pas.

        Faux :
            jardin.heic, ou un jardin.jpg qui est un PDF
        Juste :
            jardin.jpg

picture-elsewhere = l’image `{ $url }` se trouve sur un autre site
    .help = enregistrez l’image à côté de ce fichier, si vous en avez le droit, et citez son auteur
    .title = Une image d’un autre site
    .explain =
        Une page de la banque ne demande rien à d’autres sites : personne ne suit le lecteur, et l’image ne
        disparaît pas quand ce site change. Vérifiez que vous pouvez l’utiliser.

        Faux :
            ![Le jardin en mai](https://www.example.org/jardin.jpg)
        Juste :
            ![Le jardin en mai](jardin.jpg)

markdown-too-deep = le texte est imbriqué sur plus de { $limit } niveaux
    .help = imbriquez moins de citations ou de listes
    .title = Un texte trop imbriqué
    .explain =
        Personne ne peut suivre une liste dans une liste dans une liste. La limite protège aussi Vonk contre
        des fichiers faits pour le ralentir.

        Faux :
            > > > > > > > > > > profond
        Juste :
            > une citation

too-many-headings = le texte a plus de { $limit } intertitres
    .help = transformez les intertitres en texte ordinaire, ou répartissez le texte sur plusieurs fichiers
    .title = Trop d’intertitres
    .explain =
        On lit en passant d’un intertitre à l’autre ; parmi des centaines, personne ne s’y retrouve. C’est
        souvent un tableau ou une liste, collés sous forme d’intertitres.

        Faux :
            ### 1 échelle
            ### 2 perceuses
        Juste :
            - 1 échelle
            - 2 perceuses

too-many-footnotes = le texte a plus de { $limit } notes de bas de page
    .help = placez les sources sous `sources`, ou répartissez le texte sur plusieurs fichiers
    .title = Trop de notes de bas de page
    .explain =
        Une note accueille ce qui alourdirait la phrase. Des centaines de notes forment une liste : les
        sources vont sous `sources`, les chiffres dans un tableau.

        Faux :
            Dix quartiers ont suivi.[^1][^2][^3]
        Juste :
            Dix quartiers ont suivi.[^1]

heading-level-one = l’intertitre `{ $heading }` est de niveau 1, celui du titre
    .help = faites-le commencer par `##`
    .title = Un intertitre aussi grand que le titre
    .explain =
        Le titre de la page est le seul de niveau 1 ; Vonk le tire du champ `title`. Les personnes qui se
        font lire la page passent d’un intertitre à l’autre et comptent sur cet ordre.

        Faux :
            # Le besoin
        Juste :
            ## Le besoin

heading-skips-level = un intertitre de niveau { $level } suit un intertitre de niveau { $before }
    .help = descendez d’un niveau à la fois : d’abord `##`, puis `###`
    .title = Un intertitre qui saute un niveau
    .explain =
        Les intertitres forment une table des matières. Un niveau sauté ressemble à une partie manquante,
        surtout pour les personnes qui se font lire la page.

        Moins bien :
            ## Les résultats
            #### En chiffres
        Mieux :
            ## Les résultats
            ### En chiffres

empty-body = il n’y a pas de texte sous les champs
    .help = racontez la pratique sous le second `---`
    .title = Une page sans texte
    .explain =
        Les champs permettent de trouver une pratique ; le texte la rend utile. Quelques phrases sur le
        besoin, la démarche et les résultats suffisent pour commencer.

        Moins bien :
            ---
            title: Repair Café
            ---
        Mieux :
            ---
            title: Repair Café
            ---
            ## Le besoin

## La banque elle-même

newer-version = cette banque a la version { $value } de la forme des fichiers ; ce Vonk connaît les versions jusqu’à { $known }
    .help = installez un Vonk plus récent, ou mettez `version: { $known }` si la banque n’emploie rien de plus récent
    .title = Une banque pour un Vonk plus récent
    .explain =
        `version` dans `bank.yaml` dit quelle forme ont les fichiers. Un Vonk plus ancien négligerait ce qu’il
        ne connaît pas, et publierait un site auquel il manque des choses.

        Faux :
            version: 1000
        Juste :
            version: 1

unknown-vocabulary = vocabulaire inconnu `{ $value }`
    .help = corrigez le nom, ou ajoutez le fichier `content/vocabularies/{ $value }.yaml`
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un vocabulaire sans fichier
    .explain =
        Un filtre tire ses termes d’un vocabulaire : un fichier de `content/vocabularies/`. On le désigne par
        le nom du fichier sans `.yaml`.

        Faux :
            vocabulary: domain
        Juste :
            vocabulary: domains

unknown-facet = filtre inconnu `{ $value }`
    .help = utilisez un filtre qui figure sous `facets:` dans `content/bank.yaml`, ou ajoutez-le à cet endroit
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un filtre qui n’est pas déclaré
    .explain =
        La vue d’ensemble et les cartes montrent des filtres de la banque. Ceux-ci sont déclarés sous
        `facets:` dans `content/bank.yaml`, chacun avec un identifiant.

        Faux :
            overview:
              rows: domains
        Juste :
            overview:
              rows: domain

reserved-name = Vonk utilise lui-même le nom `{ $value }`
    .help = choisissez un autre nom
    .title = Un nom que Vonk utilise lui-même
    .explain =
        Un filtre reçoit un champ et une adresse à lui, comme `/fr/domain/`. Les noms que Vonk utilise déjà,
        comme `title` ou `search`, entreraient en conflit avec eux.

        Faux :
            - id: search
        Juste :
            - id: theme

invalid-id = `{ $value }` n’est pas un identifiant valable
    .help = utilisez des minuscules sans accents, des chiffres et des traits d’union
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un identifiant qui ne suit pas la règle
    .explain =
        Un identifiant figure dans des adresses et des noms de fichiers ; il doit donc fonctionner partout :
        des minuscules sans accents, des chiffres et des traits d’union. Les termes admettent aussi des
        majuscules, `_` et `.`, comme dans `BE21`. Le lecteur ne voit jamais l’identifiant, mais le libellé.

        Faux :
            id: Énergie & climat
        Juste :
            id: energy-climate

duplicate-term = le terme `{ $value }` figure deux fois dans ce vocabulaire
    .help = supprimez l’un des deux, ou donnez-lui un autre identifiant
    .title = Un terme écrit deux fois
    .explain =
        Chaque terme a un identifiant, et chaque identifiant un terme. Sinon, personne ne sait quel libellé
        lui revient.

        Faux :
            - id: food
            - id: food
        Juste :
            - id: food
            - id: food-waste

unknown-parent = terme supérieur inconnu `{ $value }`
    .help = utilisez l’identifiant d’un autre terme de ce vocabulaire
    .did-you-mean = vouliez-vous dire `{ $suggestion }` ?
    .title = Un terme supérieur que le vocabulaire n’a pas
    .explain =
        Avec `parent`, un terme se range sous un terme plus large : une province sous sa région. Une pratique
        de Namur se trouve alors aussi sous la Wallonie. Le terme supérieur est dans le même vocabulaire.

        Faux :
            parent: Wallonie
        Juste :
            parent: BE3

parent-circle = le terme `{ $value }` est au-dessus de lui-même
    .help = supprimez un `parent:` du cercle
    .title = Des termes au-dessus les uns des autres
    .explain =
        `parent` mène d’un terme étroit à un terme plus large, jusqu’au plus large de tous. Si on revient au
        point de départ, l’un des pas va dans le mauvais sens.

        Faux :
            BE3 a parent: BE35      BE35 a parent: BE3
        Juste :
            BE35 a parent: BE3

text-not-translated = `{ $key }` n’a pas de texte en `{ $language }`
    .help = ajoutez le texte en `{ $language }`
    .title = Un texte auquel il manque une langue
    .explain =
        La banque parle plusieurs langues. Là où un texte manque, le lecteur le voit dans une autre langue,
        qui n’est peut-être pas la sienne.

        Moins bien :
            label:
              fr: Logement
        Mieux :
            label:
              nl: Wonen
              fr: Logement
              en: Housing
