"""The labels of the tagger (Penn Treebank) and of the parser (ClearNLP)."""

from agents.nlp.syntax.tables import Labels, ids

PENN_TREEBANK = """
    $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT
    POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX _SP ``
"""
CLEARNLP = """
    ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj
    csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd
    parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp
"""
TAGS, DEPS = Labels(PENN_TREEBANK.split()), Labels(CLEARNLP.split())
tags, deps = TAGS.numbers, DEPS.numbers
# Parts of speech (Universal Dependencies) spaCy keeps by the numbers of their names, which are low.
parts = ids
