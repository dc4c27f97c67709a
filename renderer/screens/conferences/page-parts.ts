import type { Entry, MinutesContent } from '#contract';

type Anchor =
  | 'summary'
  | 'figures'
  | 'conclusions'
  | 'votes'
  | 'attendees'
  | 'agenda'
  | 'reports'
  | 'papers'
  | 'text'
  | 'files';

/** A part of a conference's page and how many things are in it; 0 where they are not counted. */
export type PagePart = { readonly anchor: Anchor; readonly count: number };

type Conference = Pick<Entry, 'attachments' | 'links'> & { readonly content: MinutesContent };

/** The parts that the page of a conference has, in their order. Empty ones are not there, but for papers and files. */
export function pageParts({ content, attachments, links }: Conference): PagePart[] {
  const papers = links.filter(({ other }) => other.kind === 'document').length;
  const hasPeople = content.attendees.length > 0 || content.presentCount !== null;
  return [
    ...(content.summary ? [{ anchor: 'summary', count: 0 } as const] : []),
    ...counted('figures', content.figures),
    ...counted('conclusions', content.conclusions),
    ...counted('votes', content.votes),
    ...(hasPeople ? [{ anchor: 'attendees', count: content.attendees.length } as const] : []),
    ...counted('agenda', content.agenda),
    ...counted('reports', content.reports),
    { anchor: 'papers', count: papers },
    ...(content.text ? [{ anchor: 'text', count: 0 } as const] : []),
    { anchor: 'files', count: attachments.length },
  ];
}

const counted = (anchor: Anchor, things: readonly unknown[]): PagePart[] =>
  things.length > 0 ? [{ anchor, count: things.length }] : [];
