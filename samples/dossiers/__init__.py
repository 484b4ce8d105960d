"""The sample dossiers, a clean one and a faulty one for most people."""

from samples.dossiers import (
    bachelier,
    conjointe,
    etudiante,
    jeune,
    metiers,
    perime,
    refugie,
    salariee,
    visiteuse,
)

SAMPLES = (
    etudiante.CLEAN,
    etudiante.FAULTY,
    conjointe.CLEAN,
    conjointe.FAULTY,
    refugie.CLEAN,
    refugie.FAULTY,
    visiteuse.CLEAN,
    visiteuse.FAULTY,
    salariee.CLEAN,
    salariee.FAULTY,
    jeune.CLEAN,
    jeune.FAULTY,
    perime.FAULTY,
    bachelier.FAULTY,
    metiers.FAULTY,
)
