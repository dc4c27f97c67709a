import type { Hit } from '#contract';
import { agentPath, dossierPath, entryPath } from '../../paths.ts';

/** Where what was found is shown in full. */
export function hitPath({ id, kind }: Pick<Hit, 'id' | 'kind'>): string {
  switch (kind) {
    case 'dossier':
      return dossierPath(id);
    case 'person':
    case 'body':
    case 'household':
      return agentPath(kind, id);
    default:
      return entryPath(kind, id);
  }
}
