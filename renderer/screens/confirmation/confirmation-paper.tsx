import { type Agent, type AwardHistory, type Office, readPartialDate } from '#contract';
import { confirmationPaper as paper } from '../../i18n/paper/confirmation.ts';
import { AwardsTable } from './awards-table.tsx';
import css from './confirmation-paper.module.css';
import type { Written } from './use-written.ts';

/** Of more awards than these the paper is set closer, and closer still, so that twenty awards fit on one page. */
const ROOMY = 8;
const CLOSE = 14;

type PaperProps = {
  readonly agent: Agent;
  readonly history: AwardHistory;
  readonly office: Office;
  readonly written: Written;
};

/** The paper itself, A4, set as decree 30/2020 annex I asks. Awards that do not count are not on it. */
export function ConfirmationPaper({ agent, history, office, written }: PaperProps) {
  const awards = history.awards.filter(({ stage }) => stage !== 'revoked' && stage !== 'proposed').reverse();
  return (
    <article className={css.paper} lang="vi" data-set={settingOf(awards.length)}>
      <PaperHead office={office} written={written} />
      <h2 className={css.title}>{paper.title}</h2>
      <p className={css.subtitle}>{paper.subtitle}</p>
      <p className={css.text}>
        {paper.confirms(office.name)} <Whose agent={agent} />
        {awards.length > 0 ? paper.awarded : paper.noAwards}
      </p>
      {awards.length > 0 && (
        <>
          <AwardsTable
            awards={awards}
            withPlace={written.withPlace}
            isOfBody={agent.summary.kind === 'body'}
          />
          <p className={css.text}>{paper.total(String(awards.length).padStart(2, '0'))}</p>
        </>
      )}
      {written.purpose && <p className={css.text}>{paper.purpose(written.purpose)}</p>}
      <PaperFoot written={written} name={agent.summary.name} />
    </article>
  );
}

const settingOf = (count: number) => (count <= ROOMY ? 'roomy' : count <= CLOSE ? 'close' : 'closest');

/** Issuing office and number at the left; nation, motto, place and date at the right. */
function PaperHead({ office, written }: Pick<PaperProps, 'office' | 'written'>) {
  return (
    <header className={css.head}>
      <div>
        <p className={css.parent}>{office.parentName}</p>
        <p className={css.office}>{office.name}</p>
        <p className={css.number}>{paper.number(written.number || paper.noNumber)}</p>
      </div>
      <div>
        <p className={css.nation}>{paper.nation}</p>
        <p className={css.motto}>{paper.motto}</p>
        <p className={css.date}>{paper.placeAndDate(office.place, dayOf(written.date))}</p>
      </div>
    </header>
  );
}

/** Whose awards they are, told so that nobody is taken for a namesake. */
function Whose({ agent: { summary, content } }: { readonly agent: Agent }) {
  const { kind, name, birthYear, position, unit } = summary;
  const who = kind === 'person' ? paper.who.person[content.sex ?? 'unknown'] : paper.who[kind];
  const place = kind === 'body' ? '' : [position, unit].filter(Boolean).join(', ');
  return (
    <>
      {who} <b>{name}</b>
      {birthYear !== null && paper.born(String(birthYear))}
      {place && paper.place(place)}
    </>
  );
}

function PaperFoot({ written, name }: { readonly written: Written; readonly name: string }) {
  return (
    <footer className={css.foot}>
      <div className={css.addressees}>
        <p>{paper.addressees}</p>
        <p>{`- ${name};`}</p>
        <p>{paper.keep}</p>
      </div>
      <div className={css.signature}>
        <p className={css.capacity}>{written.capacity}</p>
        <p className={css.signer}>{written.signer}</p>
      </div>
    </footer>
  );
}

/** Day, month and year as they are written above a letter: days below ten and the first two months with a zero. */
function dayOf(typed: string | null): readonly [string, string, string] {
  const today = new Date();
  const read = typed ? readPartialDate(typed) : undefined;
  const [year = 0, month = 1, day = 1] = read
    ? read.earliest.split('-').map(Number)
    : [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return [String(day).padStart(2, '0'), month < 3 ? `0${month}` : String(month), String(year)];
}
