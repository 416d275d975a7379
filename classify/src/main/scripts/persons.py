#!/usr/bin/env python3
"""Writes persons.txt: the nouns of Russian and Kazakh that call a person by what he does, in the nominative.

    apt-get install hunspell-ru hunspell-kk
    classify/src/main/scripts/persons.py > classify/src/main/resources/kz/tizilim/classify/persons.txt
    mvn -pl classify -am test -Dtest=WordListTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=update

The script writes each word as a stem of its own; the test files them by the stems that the classifier gives them.

1. The words of the Debian packages hunspell-ru and hunspell-kk (/usr/share/hunspell, or the directory in the
   variable DICTIONARIES) are read as they are listed, without their forms.
2. A word of Russian with an ending that mostly makes persons (CERTAIN) is taken, unless things.tsv has it. «-чик»
   also makes small things: a word is not taken where the rest of it is a word («вагончик»).
3. A word with an ending that makes persons and things alike (LIKELY) is taken if the dictionary has a word that is
   derived from persons only («учительница», «бухгалтерский»), and things.tsv has not.
4. The women's words of persons are taken where the dictionary has them («массажистка»).
5. A word of Kazakh with an ending of KAZAKH is taken, unless things.tsv has it.
6. A word that is also a form of another word is not taken: «клиник» is a form of «клиника».
"""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ordinary_words import DICTIONARIES, FILES, expanded, fold  # noqa: E402

CERTAIN = "лог ист щик чик вед мейстер".split()
LIKELY = "тор тель ник ер арь ар ир ор ач ант ент вод ец".split()
KAZAKH = "шы ші гер кер паз".split()
DERIVED = {
    "тель": ["ский", "ница", "ство"],
    "ник": [("ик", "ица"), ("к", "цкий"), ("к", "чество"), ("к", "ческий")],
    "ец": [("ец", "ка"), ("ец", "ица")],
    "": ["ский", "ша", "ица", "ство"],
}
WOMEN = [
    ("щик", "щица"), ("чик", "чица"), ("ник", "ница"), ("тель", "тельница"), ("ист", "истка"), ("ант", "антка"),
    ("ент", "ентка"), ("р", "рша"), ("ец", "ица"), ("арь", "арша"), ("вед", "ведка"), ("лог", "логиня"),
]
WORD = re.compile("[а-яәіңғүұқөһ]{4,}")


def things():
    lines = (fold(line).split("\t") for line in open(os.path.join(FILES, "things.tsv"), encoding="utf8"))
    return {cells[0] for cells in lines if cells[0][:1] != "#"}


def lemmas(name):
    path = os.path.join(DICTIONARIES, f"{name}.dic")
    words = (line.split()[0].partition("/")[0] for line in open(path, encoding="utf8") if line.strip())
    return {fold(word) for word in words if WORD.fullmatch(word.replace("ё", "е"))}


def replaced(word, change):
    if isinstance(change, str):
        return word.rstrip("ь") + change if not word.endswith("тель") else word + change
    old, new = change
    return word[: len(word) - len(old)] + new


def is_person(word, words):
    if any(word.endswith(ending) for ending in CERTAIN):
        return not (word.endswith("чик") and any(word[:-3] + end in words for end in ("", "ь", "а", "я", "ы", "о", "е")))
    ending = next((ending for ending in LIKELY if word.endswith(ending)), "-")
    changes = DERIVED.get(ending, DERIVED[""])
    return ending != "-" and any(replaced(word, change) in words for change in changes)


def main():
    no_persons, russian, kazakh = things(), lemmas("ru_RU"), lemmas("kk_KZ")
    persons = {word for word in russian - no_persons if is_person(word, russian)}
    for person in sorted(persons):
        for man, woman in WOMEN:
            feminine = person[: len(person) - len(man)] + woman
            if person.endswith(man) and feminine in russian - no_persons:
                persons.add(feminine)
    forms = set()
    for lemma_and_form in expanded("ru_RU", with_lemma=True):
        lemma, form = map(fold, lemma_and_form)
        if form != lemma:
            forms.add(form)
    persons -= forms
    persons |= {w for w in kazakh - no_persons if w.endswith(tuple(KAZAKH))}
    print("# Nouns of Russian and Kazakh that call a person by what he does, in the nominative. Made by")
    print("# src/main/scripts/persons.py from the dictionaries of the Debian packages hunspell-ru and hunspell-kk;")
    print("# licences in ordinary-licences.txt.")
    print("# stem\tendings: a hyphen for none, an equals sign before a word that does not begin with the stem")
    print("\n".join(f"{word}\t-" for word in sorted(persons)))


main()
