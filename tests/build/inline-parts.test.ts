import { expect, it } from 'vitest';
import { inlineParts } from '../../build/inline-parts.ts';

it('finds what a strict content security policy refuses', () => {
  const html = `<script>go()</script><script type="module">go()</script><STYLE>p {}</STYLE>
    <body onload="go()"><p style="color: red">`;
  expect(inlineParts(html)).toEqual([
    '<script>',
    '<script type="module">',
    '<STYLE>',
    'onload="go()"',
    'style="color: red"',
  ]);
});

it('passes a page of files', () => {
  const html = `<link rel="stylesheet" href="./a.css"><script type="module" crossorigin src="./a.js"></script><p class="once">`;
  expect(inlineParts(html)).toEqual([]);
});
