import type { RecordOf } from '#contract';
import { formatMoney } from '#contract/plain-text';
import { type Child, el } from './dom.ts';
import { labelled, named, type View } from './parts.ts';

export type Recipient = NonNullable<RecordOf<'commendation'>['recipients']>[number];

/** The recipients of a decision as a table; what was revoked is struck through. */
export function awardTable(recipients: readonly Recipient[], view: View): HTMLElement | null {
  if (recipients.length === 0) return null;
  const { words } = view;
  const heads = ['#', words.name, words.position, words.form, words.achievement, words.money];
  return el(
    'div',
    { class: 'wide' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...recipients.map((recipient, index) => line(recipient, index, view))),
    ),
  );
}

/** Form or title with its class, number of the certificate and what became of it. */
export function formOf(recipient: Recipient, view: View): readonly Child[] {
  const { words } = view;
  const form = recipient.form || labelled(view, 'award-form', recipient.formCode);
  return [
    recipient.class ? `${form} (${recipient.class})` : form,
    recipient.certificateNo ? el('small', {}, ` ${words.certificate} ${recipient.certificateNo}`) : null,
    recipient.isPosthumous ? el('small', {}, ` ${words.posthumous}`) : null,
    recipient.revokedBy ? el('small', { class: 'bad' }, ` ${words.revoked} ${recipient.revokedBy}`) : null,
  ];
}

function line(recipient: Recipient, index: number, view: View): HTMLElement {
  const where = [recipient.position, recipient.unit].filter(Boolean).join(', ');
  return el(
    'tr',
    { class: recipient.revokedBy ? 'revoked' : false },
    el('td', { class: 'number' }, `${index + 1}`),
    el(
      'td',
      {},
      named(recipient, view),
      recipient.birthYear ? el('small', {}, ` ${recipient.birthYear}`) : null,
    ),
    el('td', {}, where),
    el('td', {}, ...formOf(recipient, view)),
    el('td', {}, recipient.achievement ?? ''),
    el('td', { class: 'number' }, recipient.money == null ? '' : formatMoney(recipient.money, view.language)),
  );
}
