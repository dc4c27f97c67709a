import { expect, test } from '../hosts.ts';
import { Conferences } from '../pages/conferences.ts';
import { FirstRun } from '../pages/first-run.ts';
import { Frame } from '../pages/frame.ts';
import { scanFile, wordFile } from '../support/files.ts';
import { conference, office } from '../support/story.ts';

test.use({ holdings: 'none' });

test('a first day: create, catalogue, close, open again, find', async ({ app }) => {
  const frame = new Frame(app.page);
  const conferences = new Conferences(app.page);

  await test.step('create the archive', async () => {
    await new FirstRun(app.page).create(office, app.place.archive);
    await frame.isShown();
  });

  await test.step('enter the conference', async () => {
    await frame.goTo('conferences');
    await conferences.list.add();
    await conferences.write(conference);
    await expect(conferences.form.field('Buổi')).toHaveValue('afternoon');
    await conferences.form.save();
    await conferences.shown.shows(conference.title);
    await expect(conferences.shown.article).toContainText(conference.dateInFull);
    await expect(conferences.shown.article.getByRole('row')).toHaveCount(6);
  });

  await test.step('attach its papers', async () => {
    const { temporary } = app.place;
    const scan = await scanFile(temporary, 'bien-ban-da-ky.jpg');
    const talk = wordFile(temporary, 'tham-luan.docx', 'Tham luận về nuôi dạy trẻ ở khu phố');
    await conferences.shown.attach(scan, talk);
  });
});
