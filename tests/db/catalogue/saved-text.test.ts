import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry, givenMinutes, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

/** As a file name from a Mac, or text pasted from a PDF: decomposed, with blanks and invisible characters. */
const untidy = (text: string) => `  ${text.normalize('NFD').replaceAll(' ', ' \u200b ')}\n`;

describe('text that is saved', () => {
  it('is composed, one blank between words, in every field and list of an entry', async () => {
    const { client } = openTestArchive();
    const id = await givenEntry(client, {
      kind: 'minutes',
      title: untidy('Hội nghị tổng kết'),
      place: untidy('Hội trường Ủy ban'),
      keywords: [untidy('thi đua')],
      agenda: [untidy('Khai mạc')],
      chair: { asPrinted: untidy('Nguyễn Văn Đức'), position: untidy('Chủ tịch') },
      attendees: [{ asPrinted: untidy('Lê Thị Hoa'), reason: untidy('đi họp') }],
      figures: [{ what: untidy('Thu ngân sách'), unit: untidy('tỷ đồng') }],
      text: `${untidy('Dòng một')}\r\n${untidy('Dòng hai')}`,
    });
    expect((await client.entry.get({ id })).content).toMatchObject({
      title: 'Hội nghị tổng kết',
      place: 'Hội trường Ủy ban',
      keywords: ['thi đua'],
      agenda: ['Khai mạc'],
      chair: { asPrinted: 'Nguyễn Văn Đức', position: 'Chủ tịch' },
      attendees: [{ asPrinted: 'Lê Thị Hoa', reason: 'đi họp' }],
      figures: [{ what: 'Thu ngân sách', unit: 'tỷ đồng' }],
      text: 'Dòng một\n\nDòng hai',
    });
  });

  it('is so for award lines, agents, dossiers, terms, the office and what is set in a batch', async () => {
    const { client } = openTestArchive();
    const decision = await givenEntry(client, {
      kind: 'commendation',
      lines: [{ asPrinted: untidy('Bà Lê Thị Hoa'), form: untidy('Giấy khen') }],
    });
    await client.entry.saveBatch({ ids: [decision], set: { campaign: untidy('Chuyển đổi số') } });
    expect((await client.entry.get({ id: decision })).content).toMatchObject({
      campaign: 'Chuyển đổi số',
      lines: [{ asPrinted: 'Bà Lê Thị Hoa', form: 'Giấy khen' }],
    });
    const person = await givenPerson(client, untidy('Đỗ Thị Nguyệt'), {
      positions: [{ unit: untidy('Tổ 7') }],
    });
    expect((await client.agent.get({ id: person })).summary).toMatchObject({
      name: 'Đỗ Thị Nguyệt',
      unit: 'Tổ 7',
    });
    const { dossierId } = await givenDossier(client, untidy('Hồ sơ'));
    expect((await client.dossier.get({ id: dossierId })).content.title).toBe('Hồ sơ');
    const term = { vocabulary: 'meeting-kind', code: 'hop-to', label: { vi: untidy('Họp tổ') } };
    expect((await client.vocabulary.saveTerm(term)).label.vi).toBe('Họp tổ');
    const { office, preferences } = await client.office.get({});
    await client.office.save({ office: { ...office, place: untidy('Phường Bến Lụa') }, preferences });
    expect((await client.office.get({})).office.place).toBe('Phường Bến Lụa');
  });

  it('is refused where nothing but blanks is left of a name', async () => {
    const { client } = openTestArchive();
    await expect(givenPerson(client, ' \u200b ')).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'content.names.0.name', rule: 'too_small' }] },
    });
  });

  it('leaves nobody where only blanks were typed for somebody', async () => {
    const { client } = openTestArchive();
    const id = await givenEntry(client, { kind: 'minutes', title: 'x', chair: { asPrinted: '  ' } });
    const { content, completeness } = await client.entry.get({ id });
    expect(content).toMatchObject({ chair: null });
    expect(completeness.find((part) => part.code === 'chair')?.isPresent).toBe(false);
  });
});

describe('dates that are saved', () => {
  it('mean the same in another century: years of two digits are written out', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'x', 'chiều 10/1/24');
    const { content, summary } = await client.entry.get({ id });
    expect(content.date).toBe('10/01/2024');
    expect(summary.date).toMatchObject({ text: '10/01/2024', earliest: '2024-01-10' });
    const kept = await givenMinutes(client, 'x', 'chiều  10/01/2024');
    expect((await client.entry.get({ id: kept })).content.date).toBe('chiều 10/01/2024');
  });
});
