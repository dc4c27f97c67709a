import fs from 'node:fs/promises';
import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FormHead } from '../../model/printed-form.ts';
import { type Block, sheetsOf } from '../blocks.ts';
import { paper, TWIPS } from '../paper.ts';
import { inParts } from '../parts.ts';
import type { OpenRenderer } from '../renderer.ts';
import { letterhead, paragraphs, signatures } from './paragraphs.ts';
import { formTable } from './tables.ts';

/** Named as decree 30/2020 asks; every Windows has it, other systems show one of the same measures. */
const FONT = 'Times New Roman';

/** Writes a form as DOCX, to be changed and printed in any word processor. */
export const openDocx: OpenRenderer = (head, { folder }) =>
  inParts(head, folder, 'docx', async (items, file) => {
    await fs.writeFile(file, await Packer.toBuffer(documentOf(head, sheetsOf(items))));
  });

function documentOf(head: FormHead, sheets: readonly (readonly Block[])[]): Document {
  return new Document({
    title: head.title,
    creator: head.office,
    lastModifiedBy: head.office,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: sheets.map((blocks) => section(head, blocks)),
  });
}

function section(head: FormHead, blocks: readonly Block[]): ISectionOptions {
  const sheet = paper(head, TWIPS);
  const { top, bottom, left, right } = sheet;
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sheet itself: it is told the measures of the upright one.
        size: {
          width: Math.min(sheet.width, sheet.height),
          height: Math.max(sheet.width, sheet.height),
          orientation:
            head.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, bottom, left, right, header: sheet.pageNumber, footer: sheet.pageNumber },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
    children: blocks.flatMap((block) => childrenOf(block, head)),
  };
}

/**
 * The number of the page in the middle of the upper margin, from the second page of each sheet on. It runs through the
 * file: the pages of one section alone are counted by Word, but not by LibreOffice.
 */
function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 26 })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function childrenOf(block: Block, head: FormHead): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, paper(head, TWIPS).inner)];
    case 'lines':
      return block.lines.flatMap((one) => paragraphs(one, paper(head, TWIPS).inner));
    case 'table':
      return [formTable(block.rows, head), new Paragraph({ spacing: { line: 120 } })];
    case 'signatures':
      return [signatures(block.blocks, paper(head, TWIPS).inner)];
  }
}
