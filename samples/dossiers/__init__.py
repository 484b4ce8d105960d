"""The sample dossiers, a clean one and a faulty one for each person."""

from samples.dossiers import conjointe, etudiante, jeune, perime, refugie, salariee, visiteuse

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
)
