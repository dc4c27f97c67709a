/** What tells where in a screen somebody is, not which rows its list shows. */
const PLACE = ['edit', 'draft', 'for', 'merge', 'split'];

/** A path with the filter of the list that is on screen: it goes along when another row is shown. */
export function withFilter(path: string): string {
  const params = new URLSearchParams(location.hash.split('?').slice(1).join('?'));
  for (const name of PLACE) params.delete(name);
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}
