import { expect, test } from '../hosts.ts';
import { Agents } from '../pages/agents.ts';
import { Commendations } from '../pages/commendations.ts';
import { Conferences } from '../pages/conferences.ts';
import { FirstRun } from '../pages/first-run.ts';
import { Frame } from '../pages/frame.ts';
import { Photos } from '../pages/photos.ts';
import { Search } from '../pages/search.ts';
import type { App } from '../program/app.ts';
import { photoFile, scanFile, wordFile } from '../support/files.ts';
import { conference, decision, office, photos, recipientName, recipients } from '../support/story.ts';

test.use({ holdings: 'none' });
test.setTimeout(180_000);

test('a first day: create, catalogue, close, open again, find', async ({ app }) => {
  await test.step('create the archive', async () => {
    await new FirstRun(app.page).create(office, app.place.archive);
    await new Frame(app.page).isShown();
  });
  await test.step('enter the conference, with a scan and a Word file', () => enterConference(app));
  await test.step('add its three photos with captions and people', () => addPhotos(app));
  await test.step('enter its decision, the recipients by paste', () => enterDecision(app));
  await test.step('close the program and open it again', async () => {
    await new Frame(app.page).command('Thoát');
    await app.ended;
    await app.relaunch();
    await new Frame(app.page).isShown();
  });
  await test.step('find each of them', () => findEach(app));
  await test.step('open the photo from the person, and the conference from the photo', () => follow(app));
});

async function enterConference({ page, place }: App): Promise<void> {
  const conferences = new Conferences(page);
  await new Frame(page).goTo('conferences');
  await conferences.list.add();
  await conferences.write(conference);
  await expect(conferences.form.field('Buổi')).toHaveValue('afternoon');
  await conferences.form.save();
  await conferences.shown.shows(conference.title);
  await expect(conferences.shown.article).toContainText(conference.dateInFull);
  await expect(conferences.shown.article.getByRole('row')).toHaveCount(1 + conference.figures.length);

  const scan = await scanFile(place.temporary, 'bien-ban-da-ky.jpg');
  const talk = wordFile(place.temporary, 'tham-luan.docx', 'Tham luận về mô hình khu phố không rác');
  await conferences.shown.attach(scan, talk);
}

async function addPhotos({ page, place }: App): Promise<void> {
  const screen = new Photos(page);
  const files = photos.map(({ file, colour }) => photoFile(place.temporary, file, colour));
  await new Conferences(page).addPhotos(...(await Promise.all(files)));
  await expect(screen.tiles).toHaveCount(photos.length);
  for (const [n, { caption, people }] of photos.entries()) {
    await screen.tiles.nth(n).click();
    await screen.captionField.fill(caption);
    for (const person of people) await screen.name(person);
    await screen.saveCaption();
    await expect(screen.tile(caption)).toBeVisible();
  }
}

async function enterDecision({ page }: App): Promise<void> {
  const conferences = new Conferences(page);
  const screen = new Commendations(page);
  const { subject, number, date } = decision;
  await new Frame(page).goTo('conferences');
  await conferences.list.open(conference.title);
  await conferences.addDecision();
  await screen.form.fill({ 'Trích yếu': subject, 'Số, ký hiệu': number, Ngày: date });
  await screen.pasteRecipients(recipients());
  await screen.form.save();
  await screen.shown.shows(subject);
  await expect(screen.recipients).toHaveAttribute('aria-rowcount', String(recipients().length));
  await expect(screen.shown.section('Liên quan').getByRole('link', { name: conference.title })).toBeVisible();
}

async function findEach({ page }: App): Promise<void> {
  const search = new Search(page);
  await test.step('by words without diacritics', async () => {
    await search.finds('tong ket xay dung dang', conference.title);
    await search.finds('phat bieu ket luan', photos[0].caption);
    await search.finds('tap the ca nhan xuat sac', decision.subject);
  });
  await test.step('by part of a name', async () => {
    await search.finds('hong van', conference.chair);
    await search.finds('ngoc diem', photos[2].caption);
    await search.finds(recipientName(41).slice(0, -1), decision.number);
  });
  await test.step('by a number, with and without marks and spaces', async () => {
    for (const asked of ['07/QĐ-UBND', '07/qd-ubnd', '07 qd ubnd', '7/QDUBND']) {
      await search.finds(asked, decision.subject);
    }
    for (const asked of ['47/2025/NQ-HĐND', '47/2025/nq-hdnd', '47 2025 nq hdnd']) {
      await search.finds(asked, conference.title);
    }
  });
  await test.step('by what stands in the attached Word file', async () => {
    await search.finds('khu pho khong rac', conference.title);
  });
}

async function follow({ page }: App): Promise<void> {
  const people = new Agents(page, 'people');
  const screen = new Photos(page);
  await new Frame(page).goTo('people');
  await people.list.open('Đinh Quang Khải');
  await people.shown.shows('Đinh Quang Khải');
  await people.openPhoto(photos[1].caption);
  await screen.shown.shows(photos[1].caption);
  await screen.shown.section('Liên quan').getByRole('link', { name: conference.title }).click();
  await new Conferences(page).shown.shows(conference.title);
}
