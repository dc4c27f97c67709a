import type { AwardEvidence, PartialDate } from '#contract';
import type { Blobs } from '../../blobs/blobs.ts';
import type { EvidenceReader } from './store-evidence.ts';

/** So many pictures of a ceremony are shown beside an award; how many there are is told. */
const PHOTOS_SHOWN = 4;

export type EvidenceParts = {
  readonly reader: EvidenceReader;
  readonly blobs: Pick<Blobs, 'attachmentsOf' | 'coverOf'>;
};

/** Gathers what proves some decisions; photos that show the agent come first. Decisions without any are left out. */
export function evidenceOf(
  parts: EvidenceParts,
  entryIds: readonly string[],
  agentId: string,
): AwardEvidence[] {
  const papers = Map.groupBy(parts.blobs.attachmentsOf(entryIds), ({ entryId }) => entryId);
  const ceremonies = Map.groupBy(parts.reader.ceremonies(entryIds), ({ decision_id }) => decision_id);
  const photos = Map.groupBy(parts.reader.photos(entryIds, agentId), ({ decision_id }) => decision_id);
  const shown = [...photos.values()].flatMap((ofOne) => ofOne.slice(0, PHOTOS_SHOWN));
  const covers = parts.blobs.coverOf([...new Set(shown.map(({ id }) => id))]);
  return entryIds.flatMap((entryId) => {
    const taken = photos.get(entryId) ?? [];
    const found: AwardEvidence = {
      entryId,
      papers: papers.get(entryId) ?? [],
      ceremonies: (ceremonies.get(entryId) ?? []).map(({ id, title, date }) => ({
        ...{ entryId: id, title },
        date: date === null ? null : (JSON.parse(date) as PartialDate),
      })),
      photos: taken.slice(0, PHOTOS_SHOWN).map(({ id, title, is_of_agent }) => ({
        ...{ entryId: id, title, cover: covers.get(id)?.cover ?? null },
        isOfAgent: is_of_agent === 1,
      })),
      photoCount: taken.length,
    };
    return found.papers.length + found.ceremonies.length + taken.length > 0 ? [found] : [];
  });
}
