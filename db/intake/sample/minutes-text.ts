import { bodyOf } from './bodies.ts';
import plan from './conferences.json' with { type: 'json' };
import type { Decision } from './decision.ts';
import { sentences, writtenFigures } from './figures.ts';
import type { Meeting } from './meetings.ts';
import type { Particulars } from './particulars.ts';
import { fill, writtenDay } from './text.ts';
import { spoken, type World } from './world.ts';

const labels = plan.labels;

function clockWords(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return fill(labels.clock, { h: two(Math.floor(minutes / 60)), m: two(minutes % 60) });
}

function head(world: World, meeting: Meeting, number: string): string {
  const isParty = meeting.kind.host === 'party';
  const host = bodyOf(world.bodies, meeting.host).name.toUpperCase();
  const title = `${isParty ? labels.partyTitle : labels.stateTitle}\n\n`;
  return title + fill(labels.head, { host, number, title: meeting.title });
}

function people(world: World, meeting: Meeting, parts: Particulars): string {
  const guests = parts.attendees.filter(({ presence }) => presence === 'invited').length;
  const values = {
    present: parts.presentCount,
    summoned: parts.summonedCount,
    guests,
    chair: spoken(world, meeting.chair, meeting.day),
    secretary: spoken(world, meeting.secretary, meeting.day),
  };
  return fill(meeting.missing === 'secretary' ? labels.peopleNoSecretary : labels.people, values);
}

function discussion(meeting: Meeting, parts: Particulars): string {
  const random = meeting.random.fork('remarks');
  const heard = random.sample(
    parts.attendees.filter(({ presence }) => presence === 'present').slice(2),
    random.int(3, 5),
  );
  const said = random.sample(plan.remarks, heard.length);
  const lines = heard.map(({ name, position, unit }, i) => {
    const who = [name, position, unit].filter(Boolean).join(', ');
    return fill(labels.remark, { who, what: said[i] ?? '' });
  });
  return [fill(labels.discussion, { count: heard.length + random.int(0, 6) }), ...lines].join('\n');
}

function votes(parts: Particulars): string {
  const counted = parts.votes.map(({ subject, inFavour = 0, against = 0, abstained = 0 }) =>
    fill(labels.vote, { subject, favour: inFavour, against, abstained }),
  );
  return counted.length ? fill(labels.votes, { votes: counted.join('; ') }) : '';
}

function conclusions(meeting: Meeting, parts: Particulars): string {
  if (!parts.conclusions.length) return '';
  const lines = parts.conclusions.map(({ what, who = '', due }, i) =>
    fill(labels.conclusion, { n: i + 1, what, who, due: writtenDay(due ?? '') }),
  );
  return [fill(labels.conclusions, { closing: fill(meeting.kind.closing, meeting.words) }), ...lines].join(
    '\n',
  );
}

function awards(awarded: readonly Decision[]): string[] {
  return awarded.map(({ authority, number, day, recipients }) =>
    fill(labels.awards, {
      authority: authority.name,
      number,
      day: writtenDay(day),
      count: recipients.length,
    }),
  );
}

function ending(meeting: Meeting): string[] {
  const day = writtenDay(meeting.day);
  const end =
    meeting.missing === 'end' ? labels.endOpen : fill(labels.end, { end: clockWords(meeting.end), day });
  const signers = { chair: meeting.chair.name, secretary: meeting.secretary.name };
  const template = meeting.missing === 'secretary' ? labels.signaturesNoSecretary : labels.signatures;
  return [end, fill(template, signers)];
}

/** The minutes in office prose, after form 1.9 of Decree 30/2020, and a summary of two sentences. */
export function minutesText(
  world: World,
  meeting: Meeting,
  number: string,
  parts: Particulars,
  awarded: readonly Decision[],
): { text: string; summary: string } {
  const told = writtenFigures(meeting.kind.figures, parts.figures);
  const spokenFigures = Object.fromEntries(told.map((words, i) => [`f${i}`, words]));
  const values = { ...meeting.words, ...spokenFigures };
  const paragraphs = meeting.kind.paragraphs.map((paragraph) => sentences(fill(paragraph, values)));
  const blocks = [
    head(world, meeting, number),
    fill(labels.start, { start: clockWords(meeting.start), day: writtenDay(meeting.day) }),
    fill(labels.place, { place: meeting.place }),
    people(world, meeting, parts),
    labels.contents,
    ...paragraphs,
    discussion(meeting, parts),
    ...awards(awarded),
    votes(parts),
    conclusions(meeting, parts),
    ...ending(meeting),
  ];
  const closing = fill(meeting.kind.closing, meeting.words);
  const summary = fill(labels.summary, { title: meeting.title, first: paragraphs[1] ?? '', closing });
  return { text: blocks.filter(Boolean).join('\n\n'), summary };
}
