import type { Attendee, MinutesContent } from '#contract';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PersonName } from '../entry/person-name.tsx';
import css from './attendance.module.css';

const groups = ['present', 'invited', 'absent'] as const;

/** How many were present of how many summoned, in words; empty when nobody counted. */
export function usePresent({ presentCount, summonedCount }: MinutesContent): string {
  const { conferences: text } = useText();
  const format = useFormat();
  if (presentCount === null) return '';
  return text.presentOf(
    format.number(presentCount),
    summonedCount === null ? '' : format.number(summonedCount),
  );
}

/** Who was there, who was invited, who was missing and why. */
export function Attendance({ content }: { readonly content: MinutesContent }) {
  const { content: label, conferences: text } = useText();
  const format = useFormat();
  const present = usePresent(content);
  const { attendees } = content;
  if (attendees.length === 0 && present === '') return null;
  return (
    <Section title={label.attendees} anchor="attendees" count={format.number(attendees.length)}>
      {groups.map((presence) => {
        const people = attendees.filter((one) => one.presence === presence);
        const count = format.number(people.length);
        return (
          people.length > 0 && (
            <Group key={presence} title={`${text.presence[presence]} (${count})`} people={people} />
          )
        );
      })}
    </Section>
  );
}

function Group({ title, people }: { readonly title: string; readonly people: readonly Attendee[] }) {
  return (
    <div className={css.group}>
      <p className={css.title}>{title}</p>
      <ul className={css.people}>
        {people.map((person) => (
          <li key={`${person.asPrinted}${person.position}`}>
            <PersonName value={person} />
            {person.reason && <span className={css.reason}>{` (${person.reason})`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
