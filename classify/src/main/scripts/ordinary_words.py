#!/usr/bin/env python3
"""Writes ordinary.txt: the words of a language that could be taken for a typo, an abbreviation or a
compound of a word that the classifier knows, but are words of their own.

    apt-get install hunspell-ru hunspell-kk
    classify/src/main/scripts/ordinary_words.py > classify/src/main/resources/kz/tizilim/classify/ordinary.txt

Run it after a change of the files of words (*.tsv) or of the carried acts; it takes three minutes.

1. The dictionaries of the Debian packages hunspell-ru and hunspell-kk (/usr/share/hunspell) are expanded to
   all forms of their words: the affix rules of Russian; Kazakh as it is listed.
2. The words that the classifier knows are read from its files and from the titles and institutions of the
   carried acts. They have the same stems as in the module core (class Stem).
3. A form is written if its stem is not known and one of these holds for the form or its stem: it is one edit
   (two between words of eight letters or more, a swap counts as one) from a known word; it is the beginning,
   of at least four letters, of a known word; it ends with the noun of a unit.

Forms of one stem are written in one line: the stem, then the endings, a hyphen for none.
"""
import collections
import glob
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "..")
FILES = os.path.join(ROOT, "classify/src/main/resources/kz/tizilim/classify")
STEMS = os.path.join(ROOT, "core/src/main/resources/kz/tizilim/core/words/stems.tsv")
ACTS = os.path.join(ROOT, "acts/src/main/resources/kz/tizilim/acts/*/edition.txt")
DICTIONARIES = os.environ.get("DICTIONARIES", "/usr/share/hunspell")

# The files of words and their columns that become words of the classifier; the first are of institutions.
OF_INSTITUTIONS = {"bodies.tsv": [0, 1, 2], "commands.tsv": [0], "kazakh.tsv": [1]}
OF_TITLES = {
    "synonyms.tsv": [0, 1],
    "specialities.tsv": [0],
    "outside.tsv": [0],
    "outside-head.tsv": [0],
    "parts.tsv": [0],
    "professions.tsv": [0],
}
LETTERS = re.compile("[а-яәіңғүұқөһ]+")
ENDINGS = sorted(
    (
        "иями ыми ими ями ами ого его ому ему иях иям ием ией ая яя ое ее ый ий ой ей ым им ых их ую юю ые ие"
        " ях ах ям ам ем ом ев ов ью ье ья ия ию ии и ы ь ю я а е о у й"
    ).split(),
    key=len,
    reverse=True,
)
SHORTEST, SHORTEST_FORM, SHORTEST_WITH_TWO, SHORTEST_BEFORE_UNIT = 4, 5, 8, 3


def fold(text):
    return text.lower().replace("ё", "е")


def irregular():
    lines = (line.rstrip("\n").split("\t") for line in open(STEMS, encoding="utf8") if line[0] != "#")
    return {cells[0]: cells[1] for cells in lines if cells[2] != "later"}


IRREGULAR = irregular()


def stem(word):
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending in ENDINGS:
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def expanded(name, with_lemma=False):
    """All forms of a dictionary; each with the word that it is a form of, if asked for."""
    suffixes, encoding = collections.defaultdict(list), "utf8"
    for line in open(f"{DICTIONARIES}/{name}.aff", encoding="utf-8-sig"):
        cells = line.split()
        if len(cells) >= 5 and cells[0] == "SFX":
            strip, suffix = (re.sub("^0$", "", cell.split("/")[0]) for cell in cells[2:4])
            suffixes[cells[1]].append((strip, suffix, re.compile(cells[4] + "$")))
    lines = open(f"{DICTIONARIES}/{name}.dic", encoding=encoding)
    next(lines)
    for line in lines:
        word, _, flags = line.split()[0].partition("/")
        yield (word, word) if with_lemma else word
        for flag in flags if name.startswith("ru") else "":
            for strip, suffix, condition in suffixes[flag]:
                if word.endswith(strip) and condition.search(word):
                    form = word[: len(word) - len(strip)] + suffix
                    yield (word, form) if with_lemma else form


def words_of(files):
    words = set()
    for name, columns in files.items():
        path = os.path.join(FILES, name)
        for line in open(path, encoding="utf8") if os.path.exists(path) else []:
            if line.strip() and line[0] != "#":
                cells = line.rstrip("\n").split("\t")
                for column in columns:
                    words.update(LETTERS.findall(fold(cells[column])))
    return words


def words_of_acts(kind):
    words = set()
    for path in glob.glob(ACTS):
        for line in open(path, encoding="utf8"):
            if line.startswith(f"    {kind} "):
                words.update(LETTERS.findall(fold(line)[len(kind) + 5 :]))
    return words


def units():
    """The nouns of the units that titles head, as the class Titles finds them: the last word but adjectives."""
    found = set()
    for path in glob.glob(ACTS):
        for line in open(path, encoding="utf8"):
            if line.startswith("    titles "):
                for title in fold(line)[11:].split(" | "):
                    words = LETTERS.findall(title.split("(")[0])
                    if len(words) > 1 and words[0].startswith(("руковод", "заместител", "помощник")):
                        found.update(stem(word) for word in words[1:] if len(stem(word)) >= SHORTEST)
    return found


def without_letters(word, count):
    """The word with up to so many letters left out."""
    found = level = {word}
    for _ in range(count):
        level = {short[:i] + short[i + 1 :] for short in level for i in range(len(short))}
        found = found | level
    return found


def edits(length):
    return 2 if length >= SHORTEST_WITH_TWO else 1


def distance(one, other):
    before, row = None, list(range(len(other) + 1))
    for i in range(1, len(one) + 1):
        last, before, row = before, row, [i]
        for j in range(1, len(other) + 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


class Known:
    """Words of the classifier, and the test whether another word could be taken for one of them."""

    def __init__(self, words):
        self.stems = {stem(word) for word in words}
        self.beginnings = {word[:i] for word in words for i in range(SHORTEST, len(word))}
        self.index = collections.defaultdict(set)
        for target in self.stems | {word for word in words if len(word) >= SHORTEST_FORM}:
            if len(target) >= SHORTEST:
                for short in without_letters(target, edits(len(target))):
                    self.index[short].add(target)
        self.seen = {}

    def is_near(self, word):
        if word not in self.seen:
            found = set()
            if len(word) >= SHORTEST:
                for short in without_letters(word, edits(len(word))):
                    found |= self.index.get(short, set())
            self.seen[word] = any(
                distance(word, target) <= edits(min(len(word), len(target))) for target in found
            )
        return self.seen[word]

    def mistakes(self, form):
        own = stem(form)
        if own in self.stems:
            return False
        return form in self.beginnings or self.is_near(own) or (len(form) >= SHORTEST_FORM and self.is_near(form))


def main():
    institutions = words_of(OF_INSTITUTIONS) | words_of_acts("institutions")
    everything = institutions | words_of(OF_TITLES) | words_of_acts("titles")
    vocabularies = [Known(everything), Known(institutions)]
    nouns = units()

    def is_compound(form):
        own = stem(form)
        return any(own.endswith(noun) and len(own) - len(noun) >= SHORTEST_BEFORE_UNIT for noun in nouns)

    forms = {fold(form) for name in ("ru_RU", "kk_KZ") for form in expanded(name)}
    endings = collections.defaultdict(list)
    for form in forms:
        if LETTERS.fullmatch(form) and (is_compound(form) or any(known.mistakes(form) for known in vocabularies)):
            own = stem(form)
            regular = form.startswith(own)
            endings[own if regular else form].append((form[len(own) :] if regular else "") or "-")
    print("# Words of Russian and Kazakh that are near a word of the classifier and are words of their own: never a")
    print("# typo, an abbreviation or a compound of it. Made by src/main/scripts/ordinary_words.py from the dictionaries")
    print("# of the Debian packages hunspell-ru and hunspell-kk; licences in ordinary-licences.txt.")
    print("# stem	endings, a hyphen for none")
    for own in sorted(endings):
        print(own + "\t" + ",".join(sorted(endings[own])))
    print(len(endings), "stems,", sum(map(len, endings.values())), "forms", file=sys.stderr)


if __name__ == "__main__":
    main()
