import type { HandoverTotals } from '#contract';

/** Dossiers of a survey by how long they are kept; the three parts make the whole. */
export function dossierSums({ dossiers, permanentDossiers, unstatedDossiers }: HandoverTotals) {
  return {
    dossiers,
    permanent: permanentDossiers,
    temporary: dossiers - permanentDossiers - unstatedDossiers,
    unstated: unstatedDossiers,
  };
}
