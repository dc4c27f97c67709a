const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const NUCLEUS =
  '(?:uye|uya|uoi|uou|ieu|yeu|uyu|uay|oai|oao|oay|oeo|uai|uau|' +
  'ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);

/** Whether a folded word has the shape of a Vietnamese syllable: onset, nucleus, coda. */
export const isSyllable = (folded: string): boolean => SYLLABLE.test(folded);
