import { type Entry, type EntrySummary, fold } from '#contract';

type Occasion = {
  /** The conference a photo is linked to. */
  readonly conference: EntrySummary | undefined;
  /** The event as written, where it says something else than the conference does. */
  readonly event: string;
};

/** At what a photo was taken. */
export function occasionOf({ content, links }: Entry): Occasion {
  const conference = links.find(({ other }) => other.kind === 'minutes')?.other;
  const event = content.kind === 'photo' ? content.event : '';
  const isSame = conference !== undefined && fold(conference.title) === fold(event);
  return { conference, event: isSame ? '' : event };
}
